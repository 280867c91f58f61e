// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import type { EventParams } from '@backstage/plugin-events-node';
import {
  GOVERNANCE_EVENTS_TOPIC,
  PROJECTION_EVENTS_TOPIC,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { followChanges } from './followChanges';

const ENVIRONMENT = 'env-7k2mq9';

/** A store that has given so many sequence numbers, each to a product of its own; `removed` are gone. */
async function open(options: { removed?: number[] } = {}) {
  const store = { lastSequence: 0, error: undefined as Error | undefined };
  const asked: number[] = [];
  const changed = jest.fn((_refs: string[]) => {});
  const logger = mockServices.logger.mock();
  let onEvent = async (_event: EventParams): Promise<void> => {};
  const events = mockServices.events.mock({
    subscribe: async subscription => {
      onEvent = subscription.onEvent;
    },
  });
  await followChanges(changed, {
    events,
    api: {
      async projection(environmentId, { after, limit }) {
        asked.push(after);
        if (store.error) throw store.error;
        const last = Math.min(store.lastSequence, after + limit);
        return {
          environmentId,
          namespace: 'Prod',
          isComplete: true,
          lastSequence: store.lastSequence,
          items: Array.from({ length: last - after }, (_, index) => {
            const sequence = after + index + 1;
            const item = { sequence, entityName: `p${sequence}` };
            return options.removed?.includes(sequence)
              ? { ...item, state: 'removed' as const }
              : { ...item, state: 'present' as const, product: aDataProduct() };
          }),
          hasMore: last < store.lastSequence,
        };
      },
    },
    call: async signal => ({ token: 'a-token', signal }),
    logger,
    signal: new AbortController().signal,
  });
  const publish = (event: EventParams) => onEvent(event);
  const commit = async (sequence: number) => {
    store.lastSequence = sequence;
    await publish({
      topic: PROJECTION_EVENTS_TOPIC,
      eventPayload: { environmentId: ENVIRONMENT, sequence },
    });
    // What follows is made of promises alone.
    await setImmediate();
  };
  const told = () => changed.mock.calls.flatMap(([refs]) => refs);
  return { store, asked, changed, logger, commit, told, publish };
}

const refsOf = (...sequences: number[]) =>
  sequences.map(sequence => `dataproduct:prod/p${sequence}`);

describe('followChanges', () => {
  it('tells each change once', async () => {
    const { commit, told } = await open();
    await commit(2);
    await commit(3);
    await commit(3);
    expect(told()).toEqual(refsOf(1, 2, 3));
  });

  it('says nothing of products that are gone', async () => {
    const { commit, told } = await open({ removed: [1] });
    await commit(2);
    expect(told()).toEqual(refsOf(2));
  });

  it('reads all pages of a large change', async () => {
    const { commit, told, asked } = await open();
    await commit(900);
    expect(told()).toHaveLength(900);
    expect(asked).toEqual([0, 500]);
  });

  it('looks back a little at the first change it hears of, not at everything', async () => {
    const { commit, asked } = await open();
    await commit(5_000);
    expect(asked[0]).toBe(4_000);
  });

  it('tells with the next change what it could not read', async () => {
    const { commit, told, store, logger } = await open();
    await commit(1);
    store.error = new Error('no answer');
    await commit(2);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('could not be read'),
      { environmentId: ENVIRONMENT, sequence: 2, cause: 'no answer' },
    );
    store.error = undefined;
    await commit(3);
    expect(told()).toEqual(refsOf(1, 2, 3));
  });

  it('begins anew with a store that was set up anew', async () => {
    const { commit, told, changed } = await open();
    await commit(9);
    changed.mockClear();
    await commit(2);
    expect(told()).toEqual(refsOf(1, 2));
  });

  it('passes on which products have other schemas or settings', async () => {
    const { told, publish } = await open();
    await publish({
      topic: GOVERNANCE_EVENTS_TOPIC,
      eventPayload: { environmentId: ENVIRONMENT, entityRefs: refsOf(7) },
    });
    expect(told()).toEqual(refsOf(7));
  });
});
