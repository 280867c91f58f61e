// SPDX-License-Identifier: Apache-2.0

import { KafkaCallError } from '@data-mesh/confluent-client';
import { AskedGroup, createGroupReads } from './createGroupReads';

const START_MS = Date.parse('2026-11-22T12:00:00Z');

/** A cluster that writes down what it is asked, and answers or fails as it is told. */
function aCluster() {
  const asked: string[] = [];
  let nowMs = START_MS;
  let failure: KafkaCallError | undefined;
  const answer = async <T>(question: string, value: T): Promise<T> => {
    asked.push(question);
    if (failure) throw failure;
    return value;
  };
  const client: AskedGroup['client'] = {
    group: groupId => answer(groupId, { groupId, state: 'empty', members: [] }),
    timedLag: (groupId, topic) => answer(`${groupId} ${topic}`, []),
  };
  const reads = createGroupReads({ now: () => nowMs });
  return {
    reads,
    asked,
    of: (groupId: string, clusterId = 'lkc-3x9wz1') => ({
      client,
      clusterId,
      groupId,
    }),
    pass(ms: number) {
      nowMs += ms;
    },
    fail(with_: KafkaCallError['failure'] | undefined) {
      failure =
        with_ &&
        new KafkaCallError({ operation: 'kafka.group', failure: with_ });
    },
  };
}

describe('createGroupReads', () => {
  it('asks once for two people who open the same group at the same time', async () => {
    const { reads, asked, of } = aCluster();
    const billing = of('billing');
    await Promise.all(
      [1, 2].flatMap(() => [
        reads.group(billing),
        reads.lag(billing, 'orders'),
      ]),
    );
    expect(asked).toEqual(['billing', 'billing orders']);
  });

  it('asks once within some seconds, and says when that was', async () => {
    const { reads, asked, of, pass } = aCluster();
    const observedAt = '2026-11-22T12:00:00.000Z';
    await reads.group(of('billing'));
    pass(4_999);
    expect(await reads.group(of('billing'))).toMatchObject({ observedAt });
    expect(asked).toHaveLength(1);
    pass(1);
    expect(await reads.group(of('billing'))).toMatchObject({
      observedAt: '2026-11-22T12:00:05.000Z',
    });
    expect(asked).toHaveLength(2);
  });

  it('tells groups, topics and clusters apart', async () => {
    const { reads, asked, of } = aCluster();
    await reads.lag(of('billing'), 'orders');
    await reads.lag(of('billing'), 'returns');
    await reads.lag(of('shipping'), 'orders');
    await reads.lag(of('billing', 'lkc-8d4rt2'), 'orders');
    expect(asked).toHaveLength(4);
  });

  it('tells a failure to all who wait for it, and asks anew for the next one', async () => {
    const { reads, asked, of, fail } = aCluster();
    fail('timeout');
    const both = await Promise.allSettled([
      reads.group(of('billing')),
      reads.group(of('billing')),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toHaveLength(1);
    fail(undefined);
    expect(await reads.group(of('billing'))).toMatchObject({
      value: { state: 'empty' },
    });
  });
});
