// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { ConfluentApiError, Connector } from '@data-mesh/confluent-client';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import {
  aConnectedEnvironment,
  aConnector,
  CLUSTER,
  payments,
} from './__testUtils__/connectors';
import { createConnectorReader } from './createConnectorReader';
import { createConnectorStore } from './createConnectorStore';
import { createSeenConnectors } from './createSeenConnectors';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const T0 = Date.parse('2026-11-23T09:00:00.000Z');
const OTHER = 'lkc-other';
const refused = (status: number) =>
  new ConfluentApiError({
    operation: 'connect.connectors',
    failure: 'status',
    status,
  });

describe.each(databases.eachSupportedId())('connectors on %s', id => {
  async function open(clusterIds = [CLUSTER]) {
    const { knex } = await openStore(databases, id);
    const store = createConnectorStore(knex);
    const answers = new Map<string, Connector[] | Error>();
    const logger = mockServices.logger.mock();
    let nowMs = T0;
    const environments = [
      aConnectedEnvironment(
        {
          async connectors(clusterId) {
            const told = answers.get(clusterId) ?? [];
            if (told instanceof Error) throw told;
            return told;
          },
          restart: async () => {},
        },
        { clusterIds },
      ),
    ];
    const reader = createConnectorReader({
      environments,
      store,
      now: () => nowMs,
      logger,
    });
    const seen = createSeenConnectors({ store, environments });
    return {
      answers,
      logger,
      store,
      readAll: (signal = new AbortController().signal) =>
        reader.readAll(payments.environmentId, signal),
      seen: () => seen.of(payments),
      later: (ms: number) => {
        nowMs += ms;
      },
    };
  }

  it('are kept as they were seen', async () => {
    const { answers, readAll, seen } = await open();
    expect(await seen()).toEqual([{ clusterId: CLUSTER }]);
    const connectors = [
      aConnector({ state: 'FAILED', cause: 'Refused' }),
      aConnector({ name: 'lake', id: undefined, state: undefined, tasks: [] }),
    ];
    answers.set(CLUSTER, connectors);
    await readAll();
    expect(await seen()).toEqual([
      {
        clusterId: CLUSTER,
        seen: { connectors, observedAt: '2026-11-23T09:00:00.000Z' },
        problem: undefined,
      },
    ]);
  });

  it('stay known while they cannot be seen, and why is told until they can', async () => {
    const { answers, readAll, seen, later } = await open();
    answers.set(CLUSTER, [aConnector()]);
    await readAll();
    later(60_000);
    answers.set(CLUSTER, refused(401));
    await readAll();
    expect(await seen()).toMatchObject([
      {
        seen: { observedAt: '2026-11-23T09:00:00.000Z' },
        problem: expect.stringContaining('does not accept the portal'),
      },
    ]);
    answers.set(CLUSTER, []);
    await readAll();
    expect(await seen()).toMatchObject([
      {
        seen: { connectors: [], observedAt: '2026-11-23T09:01:00.000Z' },
        problem: undefined,
      },
    ]);
  });

  it('of one cluster are read although those of another cannot be', async () => {
    const { answers, readAll, store, logger } = await open([OTHER, CLUSTER]);
    answers.set(OTHER, refused(403));
    answers.set(CLUSTER, [aConnector()]);
    await readAll();
    const kept = await store.of([OTHER, CLUSTER]);
    expect(kept.get(OTHER)).toEqual({
      seen: undefined,
      problem: expect.stringContaining('Whoever runs the environment'),
    });
    expect(kept.get(CLUSTER)?.seen?.connectors).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('are not marked as failed when the reading is broken off', async () => {
    const { answers, readAll, store } = await open();
    const stop = new AbortController();
    answers.set(CLUSTER, refused(503));
    stop.abort(new Error('stopped'));
    await expect(readAll(stop.signal)).rejects.toThrow('stopped');
    expect(await store.of([CLUSTER])).toEqual(new Map());
  });
});

describe('createSeenConnectors', () => {
  const store = { of: async () => new Map() };
  const seenWith = (...environment: Parameters<typeof aConnectedEnvironment>) =>
    createSeenConnectors({
      store,
      environments: [aConnectedEnvironment(...environment)],
    }).of(payments);

  it('tells what is wrong with the configuration', async () => {
    expect(
      await seenWith(undefined, { connectProblems: ['connect.x is wrong'] }),
    ).toEqual([
      {
        clusterId: CLUSTER,
        problem:
          'The configuration of the portal has a mistake: connect.x is wrong.',
      },
    ]);
  });

  it('tells nothing where connectors are not to be read', async () => {
    expect(await seenWith(undefined)).toEqual([]);
    const connect = { connectors: async () => [], restart: async () => {} };
    expect(await seenWith(connect, { clusterIds: [OTHER] })).toEqual([]);
  });
});
