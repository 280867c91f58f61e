// SPDX-License-Identifier: Apache-2.0
import { Router, type Request } from 'express';
import { z } from 'zod';
import { faultSchema } from '../../faults/Fault';
import type { Faults } from '../../faults/Faults';
import type { World } from '../../world/World';
import type { OpenQueries } from '../ksqldb/stream/OpenQueries';
import { paceSchema, type PaceControl } from '../ksqldb/stream/Pace';
import type { RequestLog } from '../RequestLog';
import { runCommand } from './commands';

export interface AdminOptions {
  world: () => World;
  faults: Faults;
  log: RequestLog;
  /** Starts again from the scenario. */
  reset: () => void;
  openQueries: OpenQueries;
  pace: PaceControl;
}

/** The simulator's own routes, which stand for nothing of Confluent's and ask for no key. */
export function createAdminRouter({
  world,
  faults,
  log,
  reset,
  openQueries,
  pace,
}: AdminOptions): Router {
  const router = Router();

  router.get('/world', (_request, response) => {
    response.json({ environments: world().summary() });
  });
  router.get('/kafka', (_request, response) => {
    response.json(world().kafka());
  });
  router.post('/reset', (_request, response) => {
    reset();
    response.json({ environments: world().summary() });
  });
  router.post('/commands/:command', (request, response) => {
    const outcome = runCommand(request.params.command, bodyOf(request), {
      world: world(),
      faults,
    });
    response.status(outcome.status).json(outcome.body);
  });

  router.get('/faults', (_request, response) => {
    response.json({ faults: faults.list() });
  });
  router.post('/faults', (request, response) => {
    const parsed = faultSchema.safeParse(bodyOf(request));
    if (parsed.success) {
      response.status(201).json({ id: faults.add(parsed.data) });
    } else {
      response.status(400).json({ message: parsed.error.message });
    }
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  router.delete('/faults/:id', (request, response) => {
    response.status(faults.remove(Number(request.params.id)) ? 204 : 404).end();
  });

  router.get('/requests', (_request, response) => {
    response.json(log.summary());
  });
  router.delete('/requests', (_request, response) => {
    log.clear();
    response.status(204).end();
  });

  router.get('/ksqldb/queries', (_request, response) => {
    response.json({ queries: openQueries.list() });
  });
  router.get('/ksqldb/pace', (_request, response) => {
    response.json({ pace: pace.pace });
  });
  router.put('/ksqldb/pace', (request, response) => {
    const parsed = paceBody.safeParse(bodyOf(request));
    if (parsed.success) {
      pace.pace = parsed.data.pace;
      response.json({ pace: pace.pace });
    } else {
      response.status(400).json({ message: parsed.error.message });
    }
  });
  return router;
}

const paceBody = z.object({ pace: paceSchema });

function bodyOf(request: Request): unknown {
  return request.body ?? {};
}
