// SPDX-License-Identifier: Apache-2.0
import type { Ask } from './createAsk';
import { createGroupReader } from './createGroupReader';
import { KafkaCallError } from './KafkaCallError';
import { BytesReader } from './wire/BytesReader';
import type { BrokerAddress, SendRequest } from './wire/KafkaRequest';
import { allOf } from './__testUtils__/allOf';

const ONE = { nodeId: 1, host: 'one.example', port: 9092 };
const TWO = { nodeId: 2, host: 'two.example', port: 9092 };

/** Two brokers, each of which coordinates some groups; the requests they get are written down. */
function aCluster(
  groupsByNode: Record<number, string[]>,
  { isOld = false } = {},
) {
  const asked: string[] = [];
  /** Groups that a whole request fails for, and groups that are refused in the answer. */
  const fails = new Map<string, KafkaCallError>();
  const refused = new Set<string>();
  const commitsOf = (groupId: string) => {
    const error = fails.get(groupId);
    if (error) throw error;
    return { groupId, errorCode: refused.has(groupId) ? 30 : 0, commits: [] };
  };
  const answerTo = (
    apiName: string,
    body: Buffer,
    broker: BrokerAddress,
  ): unknown => {
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
      case 'OffsetFetch 4':
        return commitsOf(new BytesReader(body).string());
      case 'OffsetFetch 8':
        return new BytesReader(body).compactArray(reader => {
          const groupId = reader.nullableCompactString() ?? '';
          reader.uvarint(); // all topics
          reader.tags();
          return commitsOf(groupId);
        });
      default:
        throw new Error(apiName);
    }
  };
  const send = (async ({ apiName, apiVersion, body }, broker = ONE) => {
    asked.push(`${apiName} ${broker.nodeId}`);
    const name =
      apiName === 'OffsetFetch' ? `${apiName} ${apiVersion}` : apiName;
    return answerTo(name, body, broker);
  }) as SendRequest;
  const ask: Ask = (_operation, run) =>
    run({
      send,
      speaks: () => !isOld,
      signal: new AbortController().signal,
    });
  return { reader: createGroupReader(ask), asked, fails, refused };
}

const named = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

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

  // prettier-ignore
  test.each([
    ['a hundred at a time',                       { isOld: false }, 20],
    ['one at a time by brokers before Kafka 3.0', { isOld: true },  2000],
  ])('tell what they have committed, %s', async (_case, options, expected) => {
    const groups = named(2000, 'a');
    const { reader, asked } = aCluster({ 2: groups }, options);
    const answers = await allOf(reader.groupsCommitted(groups));
    expect(new Set(answers.map(({ groupId }) => groupId)).size).toBe(2000);
    expect(asked.filter(each => each === 'OffsetFetch 2')).toHaveLength(expected);
    expect(asked).toHaveLength(expected + 3);
  });

  test.each([{ isOld: false }, { isOld: true }])(
    'spoil nothing for each other: %j',
    async options => {
      const { reader, refused } = aCluster({ 1: ['told', 'untold'] }, options);
      refused.add('untold');
      expect(await allOf(reader.groupsCommitted(['untold', 'told']))).toEqual(
        expect.arrayContaining([
          { groupId: 'told', committed: [] },
          {
            groupId: 'untold',
            failure: 'forbidden',
            type: 'GROUP_AUTHORIZATION_FAILED',
          },
        ]),
      );
    },
  );

  it('are asked for no more when the cluster has gone', async () => {
    const groups = named(500, 'a');
    const { reader, asked, fails } = aCluster({ 1: groups }, { isOld: true });
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
