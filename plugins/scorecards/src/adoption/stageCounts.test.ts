// SPDX-License-Identifier: Apache-2.0
import { stageCounts } from './stageCounts';

const stages = ['topics', 'products'].map(id => ({
  id,
  title: id,
  description: '',
}));

test('adds up the domains, and tells the share of the first stage', () => {
  const counts = stageCounts(stages, [
    {
      domainRef: 'domain:default/sales',
      counts: [
        { stage: 'topics', count: 6 },
        { stage: 'products', count: 3 },
      ],
    },
    { counts: [{ stage: 'topics', count: 2 }] },
  ]);
  expect(counts.map(({ count, fraction }) => [count, fraction])).toEqual([
    [8, 1],
    [3, 0.375],
  ]);
});

test('tells no share where nothing was counted', () => {
  expect(stageCounts(stages, []).map(({ fraction }) => fraction)).toEqual([
    undefined,
    undefined,
  ]);
});
