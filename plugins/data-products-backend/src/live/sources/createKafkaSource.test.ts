// SPDX-License-Identifier: Apache-2.0

import {
  KafkaCallError,
  KafkaFailure,
  PartitionTime,
} from '@data-mesh/confluent-client';
import { UNSEEN } from '../samples/topicState';
import { TopicState } from '../types';
import { createKafkaSource, KafkaSourceOptions } from './createKafkaSource';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE);
const failed = (failure: KafkaFailure) =>
  new KafkaCallError({ operation: 'kafka.test', failure });

type Client = KafkaSourceOptions['client'];

/** An answer for each topic, of as many as are asked for. */
const each = <R>(answer: (topic: string) => R) =>
  async function* tell(topics: readonly string[]) {
    for (const topic of topics) yield answer(topic);
  };
/** As clients do when the cluster does not answer. */
const refusing = (failure: KafkaFailure) =>
  async function* tell(): AsyncGenerator<never> {
    throw failed(failure);
  };
const lastTimes = (times: Omit<PartitionTime, 'partition'>[]) =>
  async function* tell(topics: readonly { topic: string }[]) {
    for (const { topic } of topics) {
      yield {
        topic,
        times: times.map((time, partition) => ({ ...time, partition })),
      };
    }
  };
/** The client, but of one topic the offsets cannot be told. */
const failingAt = (client: Client, wanted: string, failure: KafkaFailure) => ({
  ...client,
  async *offsetsOfMany(topics: readonly string[]) {
    for await (const answer of client.offsetsOfMany(topics)) {
      yield answer.topic === wanted ? { topic: wanted, failure } : answer;
    }
  },
});

/** The client, and what it is asked. */
function watched(client: Client) {
  const asked: { of: string; topics: string[]; options: unknown }[] = [];
  const entries = Object.entries(client).map(([of, call]) => [
    of,
    (...args: [unknown]) => {
      const [topics] = args;
      asked.push({
        of,
        topics: Array.isArray(topics)
          ? topics.map(topic => topic.topic ?? topic)
          : [],
        options: args.at(-1),
      });
      return (call as (...of: unknown[]) => unknown)(...args);
    },
  ]);
  return { client: Object.fromEntries(entries) as Client, asked };
}

/** Topics of two partitions that hold 30 and 70 records, the newest of them a minute old. */
function aClient(overrides: Partial<Client> = {}): Client {
  return {
    topics: async () => ['orders', 'orders.dlq', 'orders.rejected', 'payments'],
    offsetsOfMany: each(topic => ({
      topic,
      offsets: /dlq|rejected/.test(topic)
        ? [{ partition: 0, earliest: 5n, logEndOffset: 12n }]
        : [
            { partition: 0, earliest: 10n, logEndOffset: 40n },
            { partition: 1, earliest: 0n, logEndOffset: 70n },
          ],
    })),
    offsetsAtOfMany: each(topic => ({
      topic,
      offsets: [
        { partition: 0, offset: 25n },
        { partition: 1, offset: undefined },
      ],
    })),
    lastRecordTimesOfMany: lastTimes([{ at: ago(1) }, { at: ago(90) }]),
    ...overrides,
  };
}

async function lookAtMany(
  client: Client,
  states: Record<string, TopicState>,
  signal = new AbortController().signal,
) {
  const source = createKafkaSource({
    client,
    deadLetterTopics: ['{topic}.dlq'],
    ruleDeadLetters: async () => new Map([['orders', ['orders.rejected']]]),
    intervalMs: 5 * MINUTE,
    now: () => NOW,
  });
  const topics = Object.entries(states).map(([topic, state]) => ({
    topic,
    state,
  }));
  const { measure } = await source.open(topics, signal);
  return measure(topics, signal);
}

async function look(
  client: Client,
  state: TopicState = UNSEEN,
  signal?: AbortSignal,
) {
  const [reading] = await lookAtMany(client, { orders: state }, signal);
  if (!reading || 'status' in reading) throw new Error('It told nothing');
  return reading;
}

const known = (value: unknown) => ({
  status: 'known',
  value,
  source: 'kafka',
  observedAt: '2026-11-23T12:00:00.000Z',
  delaySeconds: 0,
});
const unknown = (reason: string) =>
  expect.objectContaining({ status: 'unknown', reason });

/** As a look 4 minutes ago left it, which found so many records. */
const stateAt = (offset: string, minutes = 4): TopicState => ({
  known: {
    lastRecordAt: {
      status: 'known',
      value: ago(30).toISOString(),
      source: 'kafka',
      observedAt: ago(minutes).toISOString(),
      delaySeconds: 0,
    },
  },
  problems: {},
  end: { offset, atMs: NOW - minutes * MINUTE },
});

describe('a cluster that is asked over the Kafka protocol', () => {
  it('tells all figures at first sight', async () => {
    expect(await look(aClient())).toEqual({
      figures: {
        lastRecordAt: known(ago(1).toISOString()),
        // 15 of the last 5 minutes.
        recordsPerSecond: known(0.05),
        deadLetters: known([
          { topic: 'orders.dlq', records: 7 },
          { topic: 'orders.rejected', records: 7 },
        ]),
      },
      observations: [{ atMs: NOW, lastRecordAtMs: NOW - MINUTE }],
      rates: [{ fromMs: NOW - 5 * MINUTE, toMs: NOW, records: 15 }],
      end: { offset: '110', atMs: NOW },
    });
  });

  // prettier-ignore
  test.each<[string, TopicState, number, number]>([
    //                                                               minutes records
    ['since the last look',                      stateAt('100'),      4,  10],
    ['since the last look, of which there are none', stateAt('110'),  4,  0],
    ['of an interval, after a long pause',       stateAt('100', 61),  5,  15],
    ['of an interval, when the clock went back', stateAt('100', -9),  5,  15],
    ['of an interval, when the topic was made anew', stateAt('5000'), 5,  15],
  ])('counts records %s', async (_case, state, minutes, records) => {
    expect((await look(aClient(), state)).rates).toEqual([
      { fromMs: NOW - minutes * MINUTE, toMs: NOW, records },
    ]);
  });

  it('is not asked for the newest record when none has come', async () => {
    const { client, asked } = watched(aClient());
    const reading = await look(client, stateAt('110'));
    expect(reading.figures.lastRecordAt).toEqual(known(ago(30).toISOString()));
    expect(asked.map(({ of }) => of)).toEqual([
      'topics',
      'offsetsOfMany',
      'offsetsOfMany',
    ]);
  });

  it('says that a topic holds no record', async () => {
    const reading = await look(
      aClient({ lastRecordTimesOfMany: lastTimes([{ at: undefined }]) }),
    );
    expect(reading.figures.lastRecordAt).toEqual(known(null));
    expect(reading.observations).toEqual([{ atMs: NOW }]);
  });

  it('is asked once about all topics of which the same is to be known', async () => {
    const { client, asked } = watched(aClient());
    const readings = await lookAtMany(client, {
      orders: UNSEEN,
      payments: UNSEEN,
      quiet: stateAt('110'),
    });
    expect(readings).toHaveLength(3);
    expect(asked.map(({ of, topics }) => [of, ...topics])).toEqual([
      ['topics'],
      ['offsetsOfMany', 'orders', 'payments', 'quiet'],
      ['lastRecordTimesOfMany', 'orders', 'payments'],
      ['offsetsAtOfMany', 'orders', 'payments'],
      ['offsetsOfMany', 'orders.dlq', 'orders.rejected'],
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<Client>, string[]]>([
    ['the newest record of all', { lastRecordTimesOfMany: refusing('forbidden') },                                ['lastRecordAt']],
    ['a first rate of all',      { offsetsAtOfMany: refusing('unavailable') },                                    ['recordsPerSecond']],
    ['the rate of the topic',    { offsetsAtOfMany: each(topic => ({ topic, failure: 'unavailable' as const })) }, ['recordsPerSecond']],
  ])('tells the others when %s fails', async (_case, overrides, failing) => {
    const { figures } = await look(aClient(overrides));
    expect(
      Object.entries(figures).flatMap(([name, { status }]) =>
        status === 'unknown' ? [name] : [],
      ),
    ).toEqual(failing);
  });

  it('does not know the newest record while a partition cannot tell, which may have a newer one', async () => {
    const client = aClient({
      lastRecordTimesOfMany: lastTimes([
        { at: ago(1) },
        { at: undefined, failure: 'timeout' },
      ]),
    });
    const { figures, observations } = await look(client);
    expect(figures.lastRecordAt).toEqual(unknown('timeout'));
    expect(observations).toEqual([]);
  });

  it('says why dead letters cannot be counted', async () => {
    const { figures } = await look(
      failingAt(aClient(), 'orders.dlq', 'forbidden'),
    );
    expect(figures.deadLetters).toEqual(unknown('forbidden'));
    expect(figures.recordsPerSecond).toEqual(known(0.05));
  });

  it('says why it tells nothing of a topic whose end it does not know, and tells of the others', async () => {
    const client = failingAt(aClient(), 'gone', 'notFound');
    expect(await lookAtMany(client, { gone: UNSEEN, orders: UNSEEN })).toEqual([
      unknown('notFound'),
      expect.objectContaining({ end: { offset: '110', atMs: NOW } }),
    ]);
  });

  it('fails when the cluster tells the end of no topic', async () => {
    const client = aClient({ offsetsOfMany: refusing('connection') });
    await expect(look(client)).rejects.toMatchObject({ failure: 'connection' });
  });

  it('is asked after what people wait for', async () => {
    const { client, asked } = watched(aClient());
    await look(client);
    expect(asked.map(({ options }) => options)).toEqual(
      asked.map(() => expect.objectContaining({ priority: 'background' })),
    );
  });

  it('is not asked on after it was given up', async () => {
    const controller = new AbortController();
    const { client, asked } = watched(
      aClient({
        async *lastRecordTimesOfMany(): AsyncGenerator<never> {
          controller.abort(new Error('Too late'));
          throw failed('timeout');
        },
      }),
    );
    await expect(look(client, UNSEEN, controller.signal)).rejects.toThrow(
      'Too late',
    );
    expect(asked.at(-1)?.of).toBe('lastRecordTimesOfMany');
  });
});
