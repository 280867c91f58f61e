// SPDX-License-Identifier: Apache-2.0
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { Response } from 'express';
import type {
  Operation,
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEditableProduct,
  anOperation,
  anOperationPlan,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';

/** The API of operations over HTTP. An operation moves on by one state with each look at it. */
export class FakeDataProductsBackEnd {
  plan: OperationPlan = anOperationPlan();
  /** States that each new operation passes through; the last one stays. */
  course: Partial<Operation>[] = [{ state: 'running' }, { state: 'succeeded' }];
  /** What it passes through once it was cancelled. */
  courseOfCancelled: Partial<Operation>[] = [
    { state: 'undoing' },
    { state: 'failed' },
  ];
  /** What it passes through once somebody has it undone. */
  courseOfUndone: Partial<Operation>[] = [
    { state: 'undoing' },
    { state: 'undone' },
  ];
  /** Why nothing can be undone; a 409. */
  undoRefusal: string | undefined;
  /** What the next looks at a product come to; it is shown when there are no more. */
  looksAtProduct: ('notFound' | 'beingIndexed' | 'broken')[] = [];
  /** Statuses that the next looks at an operation are answered with. */
  failingReads: number[] = [];
  readonly planned: OperationRequest[] = [];
  readonly submitted: { request: OperationRequest; key?: string }[] = [];
  readonly cancelled: string[] = [];
  readonly undone: string[] = [];
  /** Tokens that calls came with. */
  readonly tokens = new Set<string | undefined>();
  readonly #operations = new Map<string, Operation>();
  readonly #idByKey = new Map<string, string>();
  readonly #courses = new Map<string, Partial<Operation>[]>();
  #server: Server | undefined;

  async start(): Promise<void> {
    const server = createServer(this.#app());
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
  }

  async stop(): Promise<void> {
    await new Promise(resolve => this.#server?.close(resolve));
  }

  /** Discovery that leads here. */
  get discovery() {
    const url = async () => {
      const { port } = this.#server!.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    };
    return { getBaseUrl: url, getExternalBaseUrl: url };
  }

  #app() {
    const app = express();
    app.use(express.json());
    app.use((req, _res, next) => {
      this.tokens.add(req.headers.authorization);
      next();
    });
    app.post('/operations/plan', (req, res) => {
      this.planned.push(req.body);
      res.json(this.plan);
    });
    app.post('/operations', (req, res) => {
      const { key } = req.body;
      this.submitted.push(req.body);
      const known = this.#operations.get(this.#idByKey.get(key) ?? '');
      res.json(known ?? this.#begin(req.body.request, key));
    });
    app.get('/operations/:id', (req, res) => {
      const failure = this.failingReads.shift();
      if (failure) {
        refuse(
          res,
          failure,
          failure === 403
            ? { name: 'NotAllowedError', message: 'This is not yours' }
            : { name: 'Error', message: 'down' },
        );
        return;
      }
      this.#send(res, this.#next(req.params.id));
    });
    app.post('/operations/:id/cancel', (req, res) => {
      this.cancelled.push(req.params.id);
      this.#courses.set(req.params.id, [...this.courseOfCancelled]);
      this.#send(res, this.#next(req.params.id));
    });
    app.post('/operations/:id/undo', (req, res) => {
      if (this.undoRefusal) {
        const { undoRefusal: message } = this;
        refuse(res, 409, { name: 'ConflictError', message });
        return;
      }
      this.undone.push(req.params.id);
      if (this.#operations.get(req.params.id)?.state === 'succeeded') {
        this.#courses.set(req.params.id, [...this.courseOfUndone]);
      }
      this.#send(res, this.#next(req.params.id));
    });
    app.get('/products/:namespace/:name', (req, res) => {
      const look = this.looksAtProduct.shift();
      if (look === 'notFound') {
        refuse(res, 404, { name: 'NotFoundError', message: 'Not there' });
        return;
      }
      if (look === 'broken') {
        refuse(res, 500, { name: 'Error', message: 'down' });
        return;
      }
      res.json({
        entityRef: `dataproduct:${req.params.namespace}/${req.params.name}`,
        product: aDataProduct(),
        readAt: '2026-11-02T09:30:00.000Z',
        changedAt: '2026-11-02T09:30:00.000Z',
        isBeingIndexed: look === 'beingIndexed',
      });
    });
    app.get('/products/:namespace/:name/metadata', (_req, res) => {
      res.json(anEditableProduct({ version: 'version-7' }));
    });
    return app;
  }

  #begin({ kind, environmentId }: OperationRequest, key?: string): Operation {
    const id = `operation-${this.#operations.size + 1}`;
    const [first, ...others] = this.course;
    const operation = anOperation({ id, kind, environmentId, ...first });
    this.#operations.set(id, operation);
    this.#courses.set(id, others);
    if (key) this.#idByKey.set(key, id);
    return operation;
  }

  #next(id: string): Operation | undefined {
    const operation = this.#operations.get(id);
    if (!operation) return undefined;
    const moved = { ...operation, ...this.#courses.get(id)?.shift() };
    this.#operations.set(id, moved);
    return moved;
  }

  #send(res: Response, operation: Operation | undefined): void {
    if (operation) res.json(operation);
    else refuse(res, 404, { name: 'NotFoundError', message: 'Not there' });
  }
}

/** Answers as Backstage's error handler does. */
function refuse(
  res: Response,
  statusCode: number,
  error: { name: string; message: string },
): void {
  res.status(statusCode).json({ error, response: { statusCode } });
}
