// SPDX-License-Identifier: Apache-2.0
import { Router, type Request } from 'express';
import { faultSchema } from '../../faults/Fault';
import type { Faults } from '../../faults/Faults';
import type { World } from '../../world/World';
import type { RequestLog } from '../RequestLog';
import { runCommand } from './commands';

export interface AdminOptions {
  world: () => World;
  faults: Faults;
  log: RequestLog;
  /** Starts again from the scenario. */
  reset: () => void;
}

/** The simulator's own routes, which stand for nothing of Confluent's and ask for no key. */
export function createAdminRouter({
  world,
  faults,
  log,
  reset,
}: AdminOptions): Router {
  const router = Router();

  router.get('/world', (_request, response) => {
    response.json({ environments: world().summary() });
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
  return router;
}

function bodyOf(request: Request): unknown {
  return request.body ?? {};
}
