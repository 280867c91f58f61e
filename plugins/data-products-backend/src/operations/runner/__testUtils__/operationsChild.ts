// SPDX-License-Identifier: Apache-2.0

/** Works on operations in a process of its own, to be killed. Started by `kill.test.ts` with a `ChildWork`. */
import { mockServices } from '@backstage/backend-test-utils';
import {
  createRequestBudget,
  createStreamCatalogClient,
  FetchFunction,
  systemClock,
} from '@data-mesh/confluent-client';
import knexFactory, { Knex } from 'knex';
import { migrate } from '../../../store/migrate';
import { createHandlers } from '../../handlers/createHandlers';
import { ExecutablePlan } from '../../types';
import { createOperations } from '../createOperations';
import { LIMITS } from './TestProcess';

const BY = 'user:default/elif';

/** What a child is told to do. */
export interface ChildWork {
  database: Knex.Config;
  environmentId: string;
  environmentUrl: string;
  /** To be submitted; absent: to go on with what there is. */
  plan?: ExecutablePlan;
  /** Of the operation to be undone after its end. */
  undo?: string;
  /** The write, counted from 1, around which to die. */
  dieAt?: { write: number; when: 'before' | 'after' };
}

/** Nothing in this process runs after this: no hook, no rollback, no pending write. */
function die() {
  process.kill(process.pid, 'SIGKILL');
}

function dyingFetch(dieAt: ChildWork['dieAt']): FetchFunction {
  let writes = 0;
  return async (input, init) => {
    const isWrite = init?.method !== undefined && init.method !== 'GET';
    const isFatal = isWrite && ++writes === dieAt?.write;
    if (isFatal && dieAt?.when === 'before') die();
    const response = await fetch(input, init);
    if (isFatal && dieAt?.when === 'after') die();
    return response;
  };
}

async function main(work: ChildWork): Promise<void> {
  const knex = knexFactory(work.database);
  await migrate(knex);
  const stop = new AbortController();
  let announced: () => void;
  const isOver = new Promise<void>(resolve => {
    announced = resolve;
  });
  const operations = createOperations({
    knex,
    clock: systemClock,
    logger: mockServices.rootLogger(),
    config: LIMITS,
    signal: stop.signal,
    handlers: createHandlers({
      environments: [
        {
          config: { id: work.environmentId },
          streamCatalog: createStreamCatalogClient({
            baseUrl: work.environmentUrl,
            credentials: {
              type: 'apiKey',
              key: 'shop-key',
              secret: 'shop-secret',
            },
            budget: createRequestBudget(),
            fetch: dyingFetch(work.dieAt),
          }),
          kafka: [],
          ksqldb: [],
        },
      ],
      keptMetadata: { read: async () => [], write: async () => {} },
      clock: systemClock,
    }),
    outcomes: { store: async () => ({}), announce: async () => announced() },
  });
  operations.start();
  if (work.plan) await operations.submit(work.plan, { by: BY });
  if (work.undo) await operations.undo(work.undo, BY);
  await isOver;
  await operations.operationsEnded();
  stop.abort();
  await knex.destroy();
  process.exit(0);
}

main(JSON.parse(process.argv[2] ?? '{}')).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
