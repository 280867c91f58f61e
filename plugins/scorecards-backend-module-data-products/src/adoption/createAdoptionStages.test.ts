// SPDX-License-Identifier: Apache-2.0
import type { TopicCandidateRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEnvironment,
  aProductGovernance,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createAdoptionStages } from './createAdoptionStages';

const { signal } = new AbortController();

/** A primary environment with so many topics that are no products, and another that must not be asked. */
function open(topics: number) {
  const clock = { ms: 0 };
  const api = {
    environments: async () => [
      anEnvironment({ id: 'env-other', isPrimary: false }),
      anEnvironment({ id: 'env-primary', isPrimary: true }),
    ],
    topicCandidates: jest.fn(async (request: TopicCandidateRequest) => {
      const { limit = 50, offset = 0 } = request;
      const count = Math.max(0, Math.min(limit, topics - offset));
      return {
        items: Array.from({ length: count }, () => aTopicCandidate()),
        totalItems: topics,
        hiddenCount: 0,
        readAt: '2026-11-22T12:00:00.000Z',
      };
    }),
    governance: jest.fn(
      async (_environmentId: string, { after }: { after?: string }) => ({
        items: [aProductGovernance()],
        next: after === undefined ? 'orders' : undefined,
      }),
    ),
  };
  const stages = createAdoptionStages({
    api,
    call: async () => ({ token: 'a-token', signal }),
    now: () => clock.ms,
  });
  const readAll = async () => {
    const counts: number[] = [];
    for (const stage of stages) {
      const byDomain = await stage.read({ signal });
      counts.push(byDomain.reduce((sum, { count }) => sum + count, 0));
    }
    return counts;
  };
  return { api, stages, readAll, clock };
}

describe('createAdoptionStages', () => {
  it('leads from every topic to products', () => {
    expect(open(0).stages.map(({ id }) => id)).toEqual([
      'topics',
      'owned',
      'with-schema',
      'published',
    ]);
  });

  it('counts all pages of the primary environment', async () => {
    const { readAll, api } = open(250);
    expect(await readAll()).toEqual([252, 2, 2, 2]);
    expect(api.topicCandidates).toHaveBeenCalledTimes(3);
    expect(api.topicCandidates.mock.calls[2]?.[0]).toMatchObject({
      environmentId: 'env-primary',
      offset: 200,
    });
    expect(api.governance.mock.calls.map(([id]) => id)).toEqual([
      'env-primary',
      'env-primary',
    ]);
  });

  it('counts once for all stages, and again later', async () => {
    const { readAll, api, clock } = open(1);
    await readAll();
    expect(api.topicCandidates).toHaveBeenCalledTimes(1);
    clock.ms = 60_000;
    await readAll();
    expect(api.topicCandidates).toHaveBeenCalledTimes(2);
  });

  it('tries again after a failure', async () => {
    const { readAll, api } = open(1);
    api.topicCandidates.mockRejectedValueOnce(new Error('no answer'));
    await expect(readAll()).rejects.toThrow('no answer');
    expect(await readAll()).toEqual([3, 2, 2, 2]);
  });
});
