// SPDX-License-Identifier: Apache-2.0

import { toTopicSettings } from './toTopicSettings';

describe('settings of a topic', () => {
  it('are told without what does not matter here', () => {
    expect(
      toTopicSettings(
        [
          { name: 'cleanup.policy', value: 'Compact, delete' },
          { name: 'min.insync.replicas', value: '2' },
          { name: 'retention.ms', value: '604800000' },
          { name: 'segment.ms', value: '1' },
        ],
        3,
      ),
    ).toEqual({
      retentionMs: 604_800_000,
      cleanupPolicy: ['compact', 'delete'],
      minInSyncReplicas: 2,
      replicationFactor: 3,
    });
  });

  // prettier-ignore
  test.each<[string | undefined, number | undefined]>([
    ['0',                   0],
    ['-1',                  -1],
    ['-2',                  -1],
    ['9223372036854775807', -1],
    ['9007199254740991',    9_007_199_254_740_991],
    ['long',                undefined],
    ['',                    undefined],
    [undefined,             undefined],
  ])('keep records, by a retention of %j, for %p ms', (value, expected) => {
    expect(
      toTopicSettings([{ name: 'retention.ms', value }], undefined).retentionMs,
    ).toBe(expected);
  });

  it('are empty where Kafka keeps them to itself', () => {
    expect(toTopicSettings([], undefined)).toEqual({});
  });
});
