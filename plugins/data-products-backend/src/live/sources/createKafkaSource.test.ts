// SPDX-License-Identifier: Apache-2.0

import { KafkaCallError, KafkaFailure } from '@data-mesh/confluent-client';
import { UNSEEN } from '../samples/topicState';
import { TopicState } from '../types';
import { createKafkaSource, KafkaSourceOptions } from './createKafkaSource';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE);
const failed = (failure: KafkaFailure) =>
  new KafkaCallError({ operation: 'kafka.test', failure });

type Client = jest.Mocked<KafkaSourceOptions['client']>;
type Call<K extends keyof Client> = KafkaSourceOptions['client'][K];

/** What a call answers, whatever it is asked. */
function answering<K extends keyof Client>(
  answer: Awaited<ReturnType<Call<K>>>,
): jest.MockedFunction<Call<K>> {
  return jest.fn().mockResolvedValue(answer);
}

/** A topic of two partitions that hold 30 and 70 records, the newest of them a minute old. */
function aClient(overrides: Partial<Client> = {}): Client {
  return {
    topics: answering<'topics'>([
      'orders',
      'orders.dlq',
      'orders.rejected',
      'payments',
    ]),
    offsets: jest.fn(async topic =>
      topic === 'orders'
        ? [
            { partition: 0, earliest: 10n, logEndOffset: 40n },
            { partition: 1, earliest: 0n, logEndOffset: 70n },
          ]
        : [{ partition: 0, earliest: 5n, logEndOffset: 12n }],
    ),
    offsetsAt: answering<'offsetsAt'>([
      { partition: 0, offset: 25n },
      { partition: 1, offset: 70n },
    ]),
    lastRecordTimes: answering<'lastRecordTimes'>([
      { partition: 0, at: ago(1) },
      { partition: 1, at: ago(90) },
    ]),
    ...overrides,
  };
}

async function look(
  client: Client,
  state: TopicState = UNSEEN,
  signal = new AbortController().signal,
) {
  const source = createKafkaSource({
    client,
    deadLetterTopics: ['{topic}.dlq'],
    ruleDeadLetters: async () => new Map([['orders', ['orders.rejected']]]),
    intervalMs: 5 * MINUTE,
    now: () => NOW,
  });
  const watched = { topic: 'orders', state };
  const { measure } = await source.open([watched], signal);
  return measure(watched, signal);
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
    const client = aClient();
    const reading = await look(client, stateAt('110'));
    expect(reading.figures.lastRecordAt).toEqual(known(ago(30).toISOString()));
    expect(client.lastRecordTimes).not.toHaveBeenCalled();
    expect(client.offsetsAt).not.toHaveBeenCalled();
  });

  it('says that a topic holds no record', async () => {
    const reading = await look(
      aClient({
        lastRecordTimes: answering<'lastRecordTimes'>([
          { partition: 0, at: undefined },
        ]),
      }),
    );
    expect(reading.figures.lastRecordAt).toEqual(known(null));
    expect(reading.observations).toEqual([{ atMs: NOW }]);
  });

  // prettier-ignore
  test.each<[string, Partial<Client>, string[]]>([
    ['the newest record', { lastRecordTimes: jest.fn().mockRejectedValue(failed('forbidden')) }, ['lastRecordAt']],
    ['a first rate',      { offsetsAt: jest.fn().mockRejectedValue(failed('unavailable')) },     ['recordsPerSecond']],
  ])('tells the others when %s fails', async (_case, overrides, failing) => {
    const { figures } = await look(aClient(overrides));
    expect(
      Object.entries(figures).flatMap(([name, { status }]) =>
        status === 'unknown' ? [name] : [],
      ),
    ).toEqual(failing);
  });

  it('says why dead letters cannot be counted', async () => {
    const client = aClient();
    const { offsets } = aClient();
    client.offsets.mockImplementation(async topic => {
      if (topic === 'orders.dlq') throw failed('forbidden');
      return offsets(topic);
    });
    const { figures } = await look(client);
    expect(figures.deadLetters).toEqual(unknown('forbidden'));
    expect(figures.recordsPerSecond).toEqual(known(0.05));
  });

  it('tells nothing of a topic whose end it does not know', async () => {
    const client = aClient({
      offsets: jest.fn().mockRejectedValue(failed('notFound')),
    });
    await expect(look(client)).rejects.toMatchObject({ failure: 'notFound' });
  });

  it('is asked after what people wait for', async () => {
    const client = aClient();
    await look(client);
    for (const { mock } of Object.values(client)) {
      for (const call of mock.calls) {
        expect(call.at(-1)).toMatchObject({ priority: 'background' });
      }
    }
    expect.hasAssertions();
  });

  it('is not asked on after it was given up', async () => {
    const controller = new AbortController();
    const client = aClient({
      lastRecordTimes: jest.fn().mockImplementation(async () => {
        controller.abort(new Error('Too late'));
        throw failed('timeout');
      }),
    });
    await expect(look(client, UNSEEN, controller.signal)).rejects.toThrow(
      'Too late',
    );
    expect(client.offsetsAt).not.toHaveBeenCalled();
  });
});
