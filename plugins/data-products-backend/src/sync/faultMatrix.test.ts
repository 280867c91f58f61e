// SPDX-License-Identifier: Apache-2.0

import {
  FaultEffect,
  Scenario,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { ProductStore } from '../store/types';
import { openSimulatedSync } from './__testUtils__/openSimulatedSync';
import { TestClock } from './__testUtils__/openTestSync';

jest.setTimeout(60_000);

/** One upstream call of a sync, and what depends on it. */
interface UpstreamCall {
  name: string;
  environmentId: keyof typeof TOPICS;
  /** As the simulator names it. */
  route: string;
  /** What its URL holds. */
  path: string;
  /** How many calls of the same route come before it. */
  skip: number;
  decides: 'listing' | 'subjects' | 'removal';
}

interface Failure {
  name: string;
  /** `refused`: nobody listens at the address. */
  effect: FaultEffect | { kind: 'refused' };
  /** What the recorded cause says; absent where a page that looks right in itself need not be noticed. */
  cause?: RegExp;
}

/** More than one page of GraphQL holds 1,000 topics, one of search 500. */
const TOPICS = {
  'env-advanced': 12,
  'env-essentials': 12,
  'env-advanced2': 1_004,
  'env-essentials2': 504,
};

// prettier-ignore
const CALLS: UpstreamCall[] = [
  { name: 'the list of clusters', environmentId: 'env-advanced',    route: 'streamCatalog.searchBasic', path: '/search/',  skip: 0, decides: 'listing' },
  { name: 'GraphQL page 1',       environmentId: 'env-advanced',    route: 'streamCatalog.graphql',     path: '/graphql',  skip: 0, decides: 'listing' },
  { name: 'GraphQL page 2',       environmentId: 'env-advanced2',   route: 'streamCatalog.graphql',     path: '/graphql',  skip: 1, decides: 'listing' },
  { name: 'search page 1',        environmentId: 'env-essentials',  route: 'streamCatalog.searchBasic', path: '/search/',  skip: 1, decides: 'listing' },
  { name: 'search page 2',        environmentId: 'env-essentials2', route: 'streamCatalog.searchBasic', path: '/search/',  skip: 2, decides: 'listing' },
  { name: 'the subjects',         environmentId: 'env-advanced',    route: 'schemaRegistry.subjects',   path: '/subjects', skip: 0, decides: 'subjects' },
  { name: 'a direct read',        environmentId: 'env-advanced',    route: 'streamCatalog.entity',      path: '/entity/',  skip: 0, decides: 'removal' },
];

// prettier-ignore
const FAILURES: Failure[] = [
  { name: 'refused',                   effect: { kind: 'refused' },                                     cause: /no whole answer/ },
  { name: 'reset in the body',         effect: { kind: 'resetInBody' },                                 cause: /no whole answer/ },
  { name: 'a time-out',                effect: { kind: 'hang' },                                        cause: /not answered in time/ },
  { name: '401',                       effect: { kind: 'status', status: 401 },                         cause: /with 401/ },
  { name: '403',                       effect: { kind: 'status', status: 403 },                         cause: /with 403/ },
  { name: '404',                       effect: { kind: 'status', status: 404 },                         cause: /with 404/ },
  { name: '429 with Retry-After',      effect: { kind: 'status', status: 429, retryAfterSeconds: 1 },   cause: /with 429/ },
  { name: '429 without Retry-After',   effect: { kind: 'status', status: 429, body: 'empty' },          cause: /with 429/ },
  { name: '500',                       effect: { kind: 'status', status: 500 },                         cause: /with 500/ },
  { name: '503 with HTML',             effect: { kind: 'status', status: 503, body: 'html' },           cause: /with 503/ },
  { name: 'an empty 200',              effect: { kind: 'emptyBody' },                                   cause: /not whole JSON/ },
  { name: 'truncated JSON',            effect: { kind: 'truncatedJson' },                               cause: /not whole JSON|with 404\. / },
  { name: 'GraphQL errors in a 200',   effect: { kind: 'graphqlErrors' },                               cause: /GraphQL errors|unexpected shape/ },
  { name: 'a missing page',            effect: { kind: 'missingPage' } },
  { name: 'a duplicated page',         effect: { kind: 'duplicatedPage' } },
  { name: 'a shrinking page',          effect: { kind: 'shrinkingPage' } },
];

const OUTCOME = {
  listing: 'failed',
  subjects: 'partial',
  removal: 'partial',
} as const;

/** To a search, GraphQL errors look like a page without entities, and that like the last one. */
function isNoticed({ path }: UpstreamCall, { effect, cause }: Failure) {
  return (
    Boolean(cause) && (effect.kind !== 'graphqlErrors' || path !== '/search/')
  );
}

function isRemovalStopped(call: UpstreamCall, failure: Failure): boolean {
  return isNoticed(call, failure) && call.decides !== 'subjects';
}

function expectedOutcome(call: UpstreamCall, failure: Failure) {
  if (!isNoticed(call, failure)) return { status: expect.any(String) };
  return {
    status: OUTCOME[call.decides],
    cause: expect.stringMatching(failure.cause!),
  };
}

function scenario(): Scenario {
  return {
    startsAt: '2026-11-22T08:00:00Z',
    environments: Object.entries(TOPICS).map(([id, count]) => ({
      id,
      name: id,
      package: id.includes('advanced') ? 'advanced' : 'essentials',
      registryId: 'lsrc-1',
      apiKeys: [{ key: 'key', secret: 'secret' }],
      clusters: [{ id: 'lkc-1', name: 'one' }],
      topics: Array.from({ length: count }, (_, index) => ({
        name: `t${String(index).padStart(4, '0')}`,
        tags: ['DataProduct'],
      })),
      subjects: [{ name: 't0001-value', versions: [{ schema: '"string"' }] }],
    })),
  };
}

const databases = createTestDatabases();

describe('a sync survives', () => {
  let simulator: Simulator;
  let store: ProductStore;
  const clock = new TestClock();
  let rows = 0;

  beforeAll(async () => {
    ({ store } = await openStore(databases, 'SQLITE_3'));
    simulator = await startSimulator({ scenario: scenario(), limits: false });
    for (const environmentId of Object.keys(TOPICS)) {
      await open(environmentId).syncOnce();
    }
  });
  afterEach(() => simulator.faults.clear());
  afterAll(() => simulator.stop());

  function open(
    environmentId: string,
    client: Parameters<typeof openSimulatedSync>[2]['client'] = {},
  ) {
    return openSimulatedSync(store, simulator, {
      environmentId,
      governancePackage: environmentId.includes('advanced')
        ? 'advanced'
        : 'essentials',
      client: { maxAttempts: 2, retryBaseDelayMs: 1, ...client },
      clock,
    });
  }

  const titlesIn = (environmentId: string) =>
    simulator.world
      .environment(environmentId)
      .topics()
      .map(({ name }) => name)
      .sort();

  /** Switches the failure on for one call and all that follow it on its route. */
  function arm({ route, path, skip }: UpstreamCall, { effect }: Failure) {
    if (effect.kind !== 'refused') {
      simulator.faults.add({ routes: [route], skip, ...effect });
      return effect.kind === 'hang' ? { timeoutMs: 1_000, maxAttempts: 1 } : {};
    }
    let calls = 0;
    const fetch = (url: string | URL, init: RequestInit) => {
      if (String(url).includes(path)) calls += 1;
      const isRefused = String(url).includes(path) && calls > skip;
      return globalThis.fetch(isRefused ? 'http://127.0.0.1:1/' : url, init);
    };
    return { fetch: fetch as typeof globalThis.fetch };
  }

  describe.each(CALLS)('when $name', call => {
    test.each(FAILURES)('meets $name', async failure => {
      const { environmentId } = call;
      const faulty = open(environmentId, arm(call, failure));
      const before = await faulty.titles();
      const gone = before[0]!;
      const environment = simulator.world.environment(environmentId);
      environment.removeTopic(gone);
      rows += 1;
      environment.addTopic({ name: `new${rows}`, tags: ['DataProduct'] });

      const outcome = await faulty.syncOnce();

      const there = new Set(titlesIn(environmentId));
      const stays = isRemovalStopped(call, failure) ? [gone] : [];
      const mustStay = before.filter(title => there.has(title)).concat(stays);
      expect(await faulty.titles()).toEqual(expect.arrayContaining(mustStay));
      expect(outcome).toMatchObject(expectedOutcome(call, failure));
      expect((await faulty.lastRun())?.outcome).toEqual(outcome);

      simulator.faults.clear();
      const good = open(environmentId);
      expect(await good.syncOnce()).toEqual({ status: 'succeeded' });
      expect(await good.titles()).toEqual(titlesIn(environmentId));
    });
  });
});
