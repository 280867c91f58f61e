// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentSyncState,
  ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEnvironment,
  anEnvironmentSyncState,
  aProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { EntityFacts } from '@data-mesh/backstage-plugin-scorecards-node';
import { NOW, someSurroundings } from '../__testUtils__/toldOf';
import type { Surroundings } from '../facts/ownership';
import { createFactProvider } from './createFactProvider';

const PROD = anEnvironment();
const STAGING = anEnvironment({
  id: 'env-4p8xd3',
  title: 'Staging',
  namespace: 'staging',
});

const aState = (
  environment = PROD,
  overrides: Partial<EnvironmentSyncState> = {},
): EnvironmentSyncState =>
  anEnvironmentSyncState({
    environment,
    productCount: 1,
    lastSuccessAt: '2026-11-22T11:58:00.000Z',
    ...overrides,
  });

const product = (title: string) => aProductGovernance({ title });

/** A back end with these pages by environment; a page that is an error is not answered. */
function open(
  pages: Record<string, (ProductGovernance[] | Error)[]>,
  options: { states?: EnvironmentSyncState[]; around?: Surroundings } = {},
) {
  const { states = [aState()], around = someSurroundings() } = options;
  const surroundings = jest.fn(async (_refs?: string[]) => around);
  const api = {
    syncStates: async () => states,
    async governance(environmentId: string, { after }: { after?: string }) {
      const ofEnvironment = pages[environmentId] ?? [];
      const index = Number(after ?? 0);
      const items = ofEnvironment[index] ?? [];
      if (items instanceof Error) throw items;
      const isLast = index + 1 >= ofEnvironment.length;
      return { items, next: isLast ? undefined : String(index + 1) };
    },
    governanceOf: jest.fn(async (entityRefs: string[]) =>
      Object.values(pages)
        .flat(2)
        .flatMap(item => (item instanceof Error ? [] : [item]))
        .filter(({ entityRef }) => entityRefs.includes(entityRef)),
    ),
  };
  const provider = createFactProvider({
    api,
    call: async signal => ({ token: 'a-token', signal }),
    surroundings,
    settings: {
      isDefaultScorecardUsed: true,
      scorecardId: 'governance',
      supportAttributes: ['contact'],
      topicNamePattern: /^[a-z-]+$/,
    },
    now: () => NOW,
    connect: () => {},
  });
  return { provider, api, surroundings };
}

/** Which products were told of before the end, and how it ended. */
async function drain(reading: AsyncIterable<EntityFacts[]>) {
  const told: string[] = [];
  try {
    for await (const batch of reading) {
      told.push(...batch.map(({ entityRef }) => entityRef));
    }
    return { told };
  } catch (error) {
    return { told, error: (error as Error).message };
  }
}

const { signal } = new AbortController();

describe('reading all products', () => {
  it('goes through the pages of every environment', async () => {
    const { provider } = open(
      {
        [PROD.id]: [[product('a'), product('b')], [product('c')]],
        [STAGING.id]: [[product('d')]],
      },
      { states: [aState(), aState(STAGING)] },
    );
    expect(await drain(provider.read({ signal }))).toEqual({
      told: ['a', 'b', 'c', 'd'].map(name => `dataproduct:prod/${name}`),
    });
  });

  it('tells what it could of one environment, and all of the next, then fails', async () => {
    const { provider } = open(
      {
        [PROD.id]: [[product('a')], new Error('no answer')],
        [STAGING.id]: [[product('d')]],
      },
      { states: [aState(), aState(STAGING)] },
    );
    expect(await drain(provider.read({ signal }))).toEqual({
      told: ['dataproduct:prod/a', 'dataproduct:prod/d'],
      error: `${PROD.title} could not be read: no answer.`,
    });
  });

  // prettier-ignore
  test.each<[string, Partial<EnvironmentSyncState>, string | RegExp]>([
    ['an environment read a day ago',           { lastSuccessAt: '2026-11-21T12:00:00.000Z' },  /^$/],
    ['one that was not read since',             { lastSuccessAt: '2026-11-21T11:59:59.999Z' },  'was last read from Confluent on 2026-11-21'],
    ['one that never was, with products',       { lastSuccessAt: undefined },                   'was last read from Confluent never to its end'],
    ['one that has no products',                { lastSuccessAt: undefined, productCount: 0 },  /^$/],
  ])('asks how old it is of %s', async (_case, state, message) => {
    const { provider } = open({ [PROD.id]: [[]] }, { states: [aState(PROD, state)] });
    const { error = '' } = await drain(provider.read({ signal }));
    expect(error).toMatch(message);
  });

  it('tells what needs no catalog while there is none', async () => {
    const { provider } = open(
      { [PROD.id]: [[product('a')]] },
      { around: { status: 'failed', reason: 'No catalog.' } },
    );
    for await (const [facts] of provider.read({ signal })) {
      const states = new Map(
        facts!.readings.map(({ fact, state }) => [fact, state]),
      );
      expect(states.get('data-products.domain')).toBe('known');
      expect(states.get('data-products.consumers')).toBe('failed');
    }
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { provider } = open({
      [PROD.id]: [[product('a')], new Error('aborted')],
      [STAGING.id]: [[product('d')]],
    });
    const told: EntityFacts[] = [];
    const reading = (async () => {
      for await (const batch of provider.read({ signal: stop.signal })) {
        told.push(...batch);
        stop.abort(new Error('time is up'));
      }
    })();
    await expect(reading).rejects.toThrow('time is up');
    expect(told).toHaveLength(1);
  });
});

describe('reading some products', () => {
  it('looks at these and their owners alone', async () => {
    const { provider, surroundings } = open({
      [PROD.id]: [[product('a'), product('b')]],
    });
    const entityRefs = ['dataproduct:prod/b', 'dataproduct:prod/gone'];
    expect(await drain(provider.read({ entityRefs, signal }))).toEqual({
      told: ['dataproduct:prod/b'],
    });
    expect(surroundings).toHaveBeenCalledWith([
      'dataproduct:prod/b',
      'group:default/checkout',
    ]);
  });

  it('passes over what is no product', async () => {
    const { provider, api } = open({});
    const entityRefs = ['component:default/shop', 'DataProduct:prod/b'];
    await drain(provider.read({ entityRefs, signal }));
    expect(api.governanceOf.mock.calls.map(([refs]) => refs)).toEqual([
      ['DataProduct:prod/b'],
    ]);
  });

  it('asks for no more at a time than it may', async () => {
    const { provider, api } = open({});
    const entityRefs = Array.from(
      { length: 401 },
      (_, n) => `dataproduct:p/${n}`,
    );
    await drain(provider.read({ entityRefs, signal }));
    expect(api.governanceOf.mock.calls.map(([refs]) => refs.length)).toEqual([
      200, 200, 1,
    ]);
  });
});
