// SPDX-License-Identifier: Apache-2.0
import type { Ask } from './createAsk';
import { createGroupReader } from './createGroupReader';
import { KafkaCallError } from './KafkaCallError';
import { BytesReader } from './wire/BytesReader';
import type { BrokerAddress, SendRequest } from './wire/KafkaRequest';

const ONE = { nodeId: 1, host: 'one.example', port: 9092 };
const TWO = { nodeId: 2, host: 'two.example', port: 9092 };

/** Two brokers, each of which coordinates some groups; the requests they get are written down. */
function aCluster(groupsByNode: Record<number, string[]>) {
  const asked: string[] = [];
  const fails = new Map<string, KafkaCallError>();
  const answerTo = (apiName: string, body: Buffer, broker: BrokerAddress) => {
    switch (apiName) {
      case 'Metadata':
        return { brokers: [ONE, TWO], topics: [] };
      case 'ListGroups':
        return { errorCode: 0, groupIds: groupsByNode[broker.nodeId] ?? [] };
      case 'FindCoordinator':
        return { errorCode: 0, coordinator: TWO };
      case 'DescribeGroups':
        return new BytesReader(body).array(reader => ({
          errorCode: 0,
          groupId: reader.string(),
          state: 'Empty',
          members: [],
        }));
      case 'OffsetFetch': {
        const groupId = new BytesReader(body).string();
        const error = fails.get(groupId);
        if (error) throw error;
        return { errorCode: 0, commits: [] };
      }
      default:
        throw new Error(apiName);
    }
  };
  const send = (async ({ apiName, body }, broker = ONE) => {
    asked.push(`${apiName} ${broker.nodeId}`);
    return answerTo(apiName, body, broker);
  }) as SendRequest;
  const ask: Ask = (_operation, run) =>
    run({ send, signal: new AbortController().signal });
  return { reader: createGroupReader(ask), asked, fails };
}

const named = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('many consumer groups', () => {
  it('are described a hundred at a time, by those who coordinate them', async () => {
    const [ofOne, ofTwo] = [named(250, 'a'), named(100, 'b')];
    const { reader, asked } = aCluster({ 1: ofOne, 2: ofTwo });
    const groups = await allOf(
      reader.groupStates([...ofTwo, ...ofOne, 'unlisted']),
    );
    expect(groups).toHaveLength(351);
    expect(new Set(groups.map(({ groupId }) => groupId)).size).toBe(351);
    expect(asked.sort()).toEqual([
      'DescribeGroups 1',
      'DescribeGroups 1',
      'DescribeGroups 1',
      'DescribeGroups 2',
      'DescribeGroups 2',
      'FindCoordinator 1',
      'ListGroups 1',
      'ListGroups 2',
      'Metadata 1',
    ]);
  });

  it('take one request each to tell what they have committed', async () => {
    const groups = named(2000, 'a');
    const { reader, asked } = aCluster({ 2: groups });
    expect(await allOf(reader.groupsCommitted(groups))).toHaveLength(2000);
    // 2,003 requests are 45 seconds at 45 a second.
    expect(asked.filter(each => each === 'OffsetFetch 2')).toHaveLength(2000);
    expect(asked).toHaveLength(2003);
  });

  it('spoil nothing for each other', async () => {
    const { reader, fails } = aCluster({ 1: ['told', 'untold'] });
    fails.set(
      'untold',
      new KafkaCallError({
        operation: 'kafka.groupsCommitted',
        failure: 'unavailable',
        type: 'GROUP_LOAD_IN_PROGRESS',
      }),
    );
    expect(await allOf(reader.groupsCommitted(['untold', 'told']))).toEqual(
      expect.arrayContaining([
        { groupId: 'told', committed: [] },
        {
          groupId: 'untold',
          failure: 'unavailable',
          type: 'GROUP_LOAD_IN_PROGRESS',
        },
      ]),
    );
  });

  it('are asked for no more when the cluster has gone', async () => {
    const groups = named(500, 'a');
    const { reader, asked, fails } = aCluster({ 1: groups });
    fails.set(
      'a-20',
      new KafkaCallError({
        operation: 'kafka.groupsCommitted',
        failure: 'connection',
      }),
    );
    const answers: unknown[] = [];
    await expect(
      (async () => {
        for await (const each of reader.groupsCommitted(groups))
          answers.push(each);
      })(),
    ).rejects.toMatchObject({ failure: 'connection' });
    expect(answers.length).toBeGreaterThanOrEqual(12);
    expect(asked.length).toBeLessThan(40);
  });
});
