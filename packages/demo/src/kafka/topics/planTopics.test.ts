// SPDX-License-Identifier: Apache-2.0
import { planTopics, wantedTopic } from './planTopics';

const aTopic = (name: string) =>
  wantedTopic({
    name,
    partitions: 6,
    cleanupPolicy: ['delete'],
    retentionMs: 86_400_000,
  });

describe('planTopics', () => {
  // prettier-ignore
  test.each([
    ['creates what is new',                  ['orders', 'payments'],            ['orders'],             ['payments'], []],
    ['removes what has left the world',      ['orders'],                        ['orders', 'payments'], [],           ['payments']],
    ['does nothing when nothing changed',    ['orders'],                        ['orders'],             [],           []],
    ['leaves Kafka’s own topics to Kafka',   ['orders', '__consumer_offsets'],  ['orders'],             [],           []],
  ])('%s', (_case, wanted, made, created, removed) => {
    const plan = planTopics(wanted.map(aTopic), new Set(made));
    expect(plan.create.map(({ name }) => name)).toEqual(created);
    expect(plan.remove).toEqual(removed);
  });
});

describe('wantedTopic', () => {
  it('spells settings as Kafka does', () => {
    expect(
      wantedTopic({
        name: 'prices',
        partitions: 3,
        cleanupPolicy: ['compact', 'delete'],
        retentionMs: -1,
      }),
    ).toEqual({
      name: 'prices',
      partitions: 3,
      configs: { 'cleanup.policy': 'compact,delete', 'retention.ms': '-1' },
    });
  });
});
