// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { RecordsAnswer, RecordsRequest } from '../recordTypes';
import { allRecords, type FakeBatch, fakeTopicSource } from './fakeTopicSource';
import { newestRecords } from './newestRecords';
import { recordsSince } from './recordsSince';
import { newestTimes, timesAt } from './recordTimes';
import { Scan } from './Scan';
import { TimesTable } from './TimesTable';

const PLENTY = { limit: 10, maxScanned: 1_000_000, maxBytes: 100_000_000 };

/** Records of 100 bytes, one a second from a time on, in batches of some length. */
function batches(count: number, length: number, startMs = 0): FakeBatch[] {
  return Array.from({ length: count }, (_, batch) => ({
    length,
    times: Array.from(
      { length },
      (__, index) => startMs + (batch * length + index) * 1000,
    ),
  }));
}

/** What compaction, or a transaction that was given up, leaves of so many offsets. */
const gap = (length: number): FakeBatch => ({ length, times: [] });

async function read(
  source: ReturnType<typeof fakeTopicSource>,
  overrides: Partial<RecordsRequest> = {},
  signal?: AbortSignal,
): Promise<RecordsAnswer> {
  const request: RecordsRequest = {
    topic: 'orders',
    from: 'newest',
    ...PLENTY,
    ...overrides,
  };
  const { from } = request;
  const { ranges } = source;
  const scan = new Scan(request, signal);
  const endedBy =
    from === 'newest'
      ? await newestRecords(source, ranges, scan)
      : await recordsSince(source, { ranges, since: from, scan });
  return scan.answer(endedBy);
}

const timesOf = ({ records }: { records: RecordsAnswer['records'] }) =>
  records.map(({ timestamp }) => Number(timestamp));

/** Partitions whose records are in the order of their times, with holes. */
const topics = fc
  .array(
    fc.array(
      fc.array(fc.option(fc.nat(5), { nil: undefined }), {
        minLength: 1,
        maxLength: 6,
      }),
      { maxLength: 12 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(partitions =>
    partitions.map(steps => {
      let time = 1;
      return steps.map((batch): FakeBatch => ({
        length: batch.length,
        times: batch.map(step => {
          if (step === undefined) return undefined;
          time += step;
          return time;
        }),
      }));
    }),
  );

describe('records of a topic', () => {
  it('are the newest, whatever the batches and holes', async () => {
    await fc.assert(
      fc.asyncProperty(
        topics,
        fc.integer({ min: 1, max: 8 }),
        async (topic, limit) => {
          const source = fakeTopicSource(topic);
          const all = timesOf({ records: await allRecords(source) });
          expect(timesOf(await read(source, { limit }))).toEqual(
            all.sort((a, b) => b - a).slice(0, limit),
          );
        },
      ),
    );
  });

  it('are the first ones since a time, whatever the batches and holes', async () => {
    await fc.assert(
      fc.asyncProperty(
        topics,
        fc.integer({ min: 1, max: 8 }),
        fc.nat(20),
        async (topic, limit, since) => {
          const source = fakeTopicSource(topic);
          const all = timesOf({ records: await allRecords(source) });
          expect(
            timesOf(await read(source, { limit, from: new Date(since) })),
          ).toEqual(
            all
              .filter(time => time >= since)
              .sort((a, b) => a - b)
              .slice(0, limit)
              .reverse(),
          );
        },
      ),
    );
  });

  it('are found without reading the whole', async () => {
    const source = fakeTopicSource([batches(1000, 10), batches(1000, 10, 1)]);
    const answer = await read(source);
    expect(answer).toMatchObject({ endedBy: 'limit' });
    expect(answer.scanned).toBeLessThanOrEqual(60);
    expect(source.fetches).toBeLessThanOrEqual(3);
  });

  it('are found beyond a long gap, in few steps', async () => {
    const source = fakeTopicSource([[...batches(3, 10), gap(1_000_000)]]);
    const answer = await read(source);
    expect(answer.records).toHaveLength(10);
    expect(source.fetches).toBeLessThan(20);
  });

  // prettier-ignore
  test.each<[string, Partial<RecordsRequest>, RecordsAnswer['endedBy']]>([
    ['newest, so many records',        { maxScanned: 100 },                        'records'],
    ['newest, so many bytes',          { maxBytes: 10_000 },                       'bytes'],
    ['since a time, so many records',  { maxScanned: 100, from: new Date(0) },     'records'],
    ['since a time, so many bytes',    { maxBytes: 10_000, from: new Date(0) },    'bytes'],
  ])('are looked for only so far: %s', async (_case, overrides, endedBy) => {
    const source = fakeTopicSource([batches(10_000, 1), batches(10_000, 1)]);
    const answer = await read(source, { filter: () => false, ...overrides });
    expect(answer).toMatchObject({ records: [], endedBy });
    // A little more than allowed at most, because whole batches come.
    expect(answer.scanned).toBeGreaterThan(50);
    expect(answer.scanned).toBeLessThan(800);
  });

  test.each(['newest', new Date(0)] as const)(
    'are not looked for once the time is up: %s',
    async from => {
      const source = fakeTopicSource([batches(100, 10)]);
      const answer = await read(source, { from }, AbortSignal.abort());
      expect(answer).toMatchObject({
        records: [],
        scanned: 0,
        endedBy: 'time',
      });
    },
  );

  test.each(['newest', new Date(0)] as const)(
    'are those of the other partitions when one fails: %s',
    async from => {
      const source = fakeTopicSource([batches(1, 3), 'unavailable']);
      expect(await read(source, { from })).toMatchObject({
        records: [{}, {}, {}],
        failures: [{ partition: 1, failure: 'unavailable' }],
      });
    },
  );

  it('are none where brokers have nothing although there should be', async () => {
    const source = fakeTopicSource([batches(1, 3)]);
    const ranges = [{ partition: 0, earliest: 3n, end: 20n }];
    for (const from of ['newest', new Date(0)] as const) {
      const scan = new Scan({ topic: 'orders', ...PLENTY, from });
      expect(
        from === 'newest'
          ? await newestRecords(source, ranges, scan)
          : await recordsSince(source, {
              ranges: [{ partition: 0, earliest: 0n, end: 20n }],
              since: from,
              scan,
            }),
      ).toBe('end');
    }
  });
});

describe('times of records', () => {
  const signal = new AbortController().signal;

  it('are those of the newest ones, before what is none', async () => {
    const source = fakeTopicSource([
      batches(2, 10),
      [...batches(2, 10), gap(5000)],
      [gap(7)],
      [],
      'forbidden',
    ]);
    const times = new TimesTable(source.partitions);
    await newestTimes(source, { ranges: source.ranges, times, signal });
    expect(times.rows()).toEqual([
      { partition: 0, at: new Date(19_000) },
      { partition: 1, at: new Date(19_000) },
      { partition: 2, at: undefined },
      { partition: 3, at: undefined },
      { partition: 4, at: undefined, failure: 'forbidden' },
    ]);
  });

  it('are those at positions, or of what comes next', async () => {
    await fc.assert(
      fc.asyncProperty(
        topics,
        fc.array(
          fc.record({ partition: fc.nat(3), offset: fc.bigInt(0n, 40n) }),
        ),
        async (topic, positions) => {
          const source = fakeTopicSource(topic);
          const asked = positions.filter(
            ({ partition }) => partition < topic.length,
          );
          const times = new TimesTable(asked.map(({ partition }) => partition));
          await timesAt(source, asked, {
            ranges: source.ranges,
            times,
            signal,
          });
          const all = await allRecords(source);
          expect(times.rows()).toEqual(
            asked.map(({ partition, offset }) => ({
              partition,
              at: all.find(
                record =>
                  record.partition === partition && record.offset >= offset,
              )?.timestamp,
            })),
          );
        },
      ),
    );
  });

  it('take one request for many partitions and positions', async () => {
    const source = fakeTopicSource(
      Array.from({ length: 12 }, () => batches(10, 10)),
    );
    const positions = source.partitions.flatMap(partition => [
      { partition, offset: 42n },
      { partition, offset: 57n },
    ]);
    const times = new TimesTable(positions.map(({ partition }) => partition));
    await timesAt(source, positions, { ranges: source.ranges, times, signal });
    expect(source.fetches).toBe(1);
    expect(times.rows()[1]).toEqual({ partition: 0, at: new Date(57_000) });
  });

  it('are unknown for want of time, and so is why', async () => {
    const source = fakeTopicSource([batches(1, 1)]);
    const times = new TimesTable([0]);
    await newestTimes(source, {
      ranges: source.ranges,
      times,
      signal: AbortSignal.abort(),
    });
    expect(times.rowsInTime()).toBeUndefined();
    expect(() => times.finalRows('kafka.recordTimesAt')).toThrow(
      'kafka.recordTimesAt was not answered in time',
    );
  });
});
