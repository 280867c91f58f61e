// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { encodeValue } from '../engine/encodeValue';
import type { Column, Feed } from '../engine/types';
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import { topicRecords, type TopicRecordsOptions } from './topicRecords';

const START_MS = Date.parse('2026-11-22T08:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

const schema: RegisteredSchema = {
  id: 1,
  guid: '',
  schemaType: 'AVRO',
  references: [],
  schema: JSON.stringify({
    type: 'record',
    name: 'Order',
    fields: [
      { name: 'orderId', type: 'string' },
      { name: 'customerId', type: 'string' },
      {
        name: 'total',
        type: { type: 'bytes', logicalType: 'decimal', precision: 6, scale: 2 },
      },
      {
        name: 'placedAt',
        type: { type: 'long', logicalType: 'timestamp-millis' },
      },
      {
        name: 'channel',
        type: { type: 'enum', name: 'C', symbols: ['WEB', 'APP'] },
      },
      { name: 'note', type: ['null', 'string'] },
    ],
  }),
};

const COLUMNS: Column[] = [
  { name: 'ID', type: { base: 'STRING' }, isKey: true },
  { name: 'ORDERID', type: { base: 'STRING' }, isKey: false },
  {
    name: 'TOTAL',
    type: { base: 'DECIMAL', precision: 6, scale: 2 },
    isKey: false,
  },
  { name: 'PLACEDAT', type: { base: 'TIMESTAMP' }, isKey: false },
  { name: 'CHANNEL', type: { base: 'STRING' }, isKey: false },
  { name: 'NOTE', type: { base: 'STRING' }, isKey: false },
  { name: 'NOPE', type: { base: 'BIGINT' }, isKey: false },
];

const feedOf = (options: Partial<TopicRecordsOptions> = {}): Feed =>
  topicRecords({
    topic: 'orders',
    schema,
    isCompacted: false,
    startMs: START_MS,
    ...options,
  }).feed(COLUMNS);

const texts = (feed: Feed, index: number) =>
  COLUMNS.map(({ type }, column) =>
    encodeValue(feed.at(index).values[column] ?? null, type),
  );

describe('records of a topic', () => {
  test('are the same for everybody, in whichever order they are read', () => {
    const [one, other] = [feedOf(), feedOf()];
    const forwards = [7, 8, 9].map(index => texts(one, index));
    const backwards = [9, 8, 7].map(index => texts(other, index));
    expect(backwards.reverse()).toEqual(forwards);
  });

  test('are others for another topic', () => {
    expect(texts(feedOf({ topic: 'returns' }), 5)).not.toEqual(
      texts(feedOf(), 5),
    );
  });

  test('look like what they are called', () => {
    const [id, orderId, total, placedAt, channel, , nope] = texts(feedOf(), 42);
    expect(id).toBe(orderId);
    expect(orderId).toBe('"CM-2026-100042"');
    expect(total).toMatch(/^\d{1,3}\.\d\d$/);
    expect(placedAt).toMatch(/^"2026-11-22T08:00:4\d\.\d{3}"$/);
    expect(['"WEB"', '"APP"']).toContain(channel);
    expect(nope).toBe('null');
  });

  test('leave out some of what may be missing', () => {
    const notes = Array.from(
      { length: 200 },
      (_each, index) => texts(feedOf(), index)[5],
    );
    expect(notes).toContain('null');
    expect(notes.filter(note => note === 'null').length).toBeLessThan(60);
  });

  test('come at the pace that is asked for', () => {
    const counts = ([0.5, 1, 20_000] as const).map(recordsPerSecond =>
      feedOf({ recordsPerSecond }).countAt(START_MS + 60_000),
    );
    expect(counts[0]).toBeCloseTo(30, -1);
    expect(counts[1]).toBeCloseTo(60, -1);
    expect(counts[2]).toBeGreaterThan(1_199_990);
  });

  test('are more than anybody reads when they are not paced', () => {
    const feed = feedOf({ recordsPerSecond: 'unpaced' });
    expect(feed.countAt(START_MS + 1_000)).toBeGreaterThanOrEqual(1_000_000);
    expect(feed.at(5_000_000_000).values).toHaveLength(COLUMNS.length);
  });

  test('never come when the pace is zero', () => {
    expect(feedOf({ recordsPerSecond: 0 }).countAt(START_MS + HOUR_MS)).toBe(0);
  });

  test('are forgotten after an hour', () => {
    const feed = feedOf();
    const first = feed.firstAt(START_MS + 3 * HOUR_MS);
    expect(feed.at(first).timestampMs).toBeGreaterThan(START_MS + 2 * HOUR_MS);
    expect(feed.at(first - 1).timestampMs).toBeLessThanOrEqual(
      START_MS + 2 * HOUR_MS,
    );
  });

  test('without a schema are lines of text', () => {
    const columns: Column[] = [
      { name: 'VALUE', type: { base: 'STRING' }, isKey: false },
    ];
    const { feed } = topicRecords({
      topic: 'log',
      isCompacted: false,
      startMs: START_MS,
    });
    expect(feed(columns).at(0).values).toEqual([expect.any(String)]);
  });
});

describe('records of a compacted topic', () => {
  const feed = feedOf({ topic: 'customers', isCompacted: true });
  const ids = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_each, index) => texts(feed, from + index)[0],
    );

  test('begin with everything there is, each once', () => {
    expect(feed.countAt(START_MS + 48)).toBe(48);
    expect(new Set(ids(0, 48)).size).toBe(48);
  });

  test('are updates of these from then on', () => {
    expect(ids(0, 48)).toEqual(expect.arrayContaining(ids(48, 500)));
  });

  test('sometimes say that something is gone', () => {
    const gone = Array.from({ length: 500 }, (_each, index) =>
      feed.at(index),
    ).filter(({ isTombstone }) => isTombstone);
    expect(gone.length).toBeGreaterThan(0);
    for (const { values } of gone) {
      expect(values[0]).toEqual(expect.any(String));
      expect(values.slice(1).every(value => value === null)).toBe(true);
    }
  });
});

describe('laws', () => {
  const options = fc.record({
    isCompacted: fc.boolean(),
    recordsPerSecond: fc.constantFrom(0.1, 0.5, 1, 3, 50),
  });

  test('times never go back, and exactly what has come by then is counted', () => {
    fc.assert(
      fc.property(
        options,
        fc.integer({ min: 0, max: HOUR_MS }),
        (some, afterMs) => {
          const feed = feedOf(some);
          const nowMs = START_MS + afterMs;
          const count = feed.countAt(nowMs);
          const last = count > 0 ? feed.at(count - 1).timestampMs : START_MS;
          expect(last).toBeLessThanOrEqual(nowMs);
          expect(feed.at(count).timestampMs).toBeGreaterThan(nowMs);
          expect(feed.at(count + 1).timestampMs).toBeGreaterThanOrEqual(
            feed.at(count).timestampMs,
          );
        },
      ),
    );
  });
});
