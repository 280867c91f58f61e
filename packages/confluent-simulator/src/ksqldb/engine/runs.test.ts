// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { Log } from '../records/Log';
import { aSource, columnsOf } from './__testUtils__/aSource';
import { ask, finder, LATE_MS, rowTexts } from './__testUtils__/ask';
import { planSelect } from './planSelect';
import { runPersistent } from './runPersistent';
import { runPush } from './runPush';
import type { FeedRecord, Source } from './types';

const CLICKS = aSource({
  name: 'CLICKS',
  columns: 'ID STRING KEY, N INTEGER',
  rows: [
    [1_000, "'a'", '1'],
    [2_000, "'b'", '2'],
    [3_000, "'a'", '3'],
    [4_000, "'c'", '4'],
  ],
});

const plan = (text: string, into?: string) =>
  planSelect(text, {
    find: finder([CLICKS]),
    ...(into !== undefined && {
      into: { name: into, kind: 'STREAM' as const },
    }),
  });

const push = (text: string, from: 'earliest' | 'latest', nowMs: number) => {
  const planned = plan(text);
  const run = runPush(planned, { nowMs, from });
  return (atMs: number, maxRows = 100) => {
    const { rows, isDone } = run.poll(atMs, maxRows);
    return { rows: rowTexts(planned.columns, rows), isDone };
  };
};

describe('a push query', () => {
  test('gives each row once, when it is there', () => {
    const poll = push('SELECT ID FROM CLICKS EMIT CHANGES;', 'earliest', 2_500);
    expect(poll(2_500).rows).toEqual(['["a"]', '["b"]']);
    expect(poll(2_999).rows).toEqual([]);
    expect(poll(4_000).rows).toEqual(['["a"]', '["c"]']);
  });

  test('begins with what comes next', () => {
    const poll = push('SELECT N FROM CLICKS EMIT CHANGES;', 'latest', 2_500);
    expect(poll(2_500).rows).toEqual([]);
    expect(poll(LATE_MS).rows).toEqual(['[3]', '[4]']);
  });

  test('keeps what is too much for one poll', () => {
    const poll = push('SELECT N FROM CLICKS EMIT CHANGES;', 'earliest', 0);
    expect(poll(LATE_MS, 3).rows).toEqual(['[1]', '[2]', '[3]']);
    expect(poll(LATE_MS, 3).rows).toEqual(['[4]']);
  });

  test('is done with its last row', () => {
    const poll = push(
      'SELECT N FROM CLICKS EMIT CHANGES LIMIT 2;',
      'earliest',
      0,
    );
    expect(poll(1_500)).toEqual({ rows: ['[1]'], isDone: false });
    expect(poll(LATE_MS)).toEqual({ rows: ['[2]'], isDone: true });
    expect(poll(LATE_MS)).toEqual({ rows: [], isDone: true });
  });
});

describe('a persistent query', () => {
  const start = (from: 'earliest' | 'latest', nowMs: number) => {
    const planned = plan('SELECT ID, N * 10 AS TENFOLD FROM CLICKS', 'OUT');
    return runPersistent(planned, { nowMs, from });
  };
  const written = ({ feed }: ReturnType<typeof start>, atMs: number) =>
    Array.from({ length: feed.countAt(atMs) }, (_each, index) =>
      String(feed.at(index).values[1]),
    );

  test('writes what it computes, with the time of what it read', () => {
    const run = start('earliest', 0);
    expect(written(run, 2_000)).toEqual(['10', '20']);
    expect(written(run, LATE_MS)).toEqual(['10', '20', '30', '40']);
    expect(run.feed.at(1).timestampMs).toBe(2_000);
    expect(written(run, 2_000)).toEqual(['10', '20']);
  });

  test('writes what was there before at once', () => {
    expect(written(start('earliest', 3_500), 3_500)).toEqual([
      '10',
      '20',
      '30',
    ]);
  });

  test('leaves out what was there before it began at the end', () => {
    expect(written(start('latest', 3_500), LATE_MS)).toEqual(['40']);
  });

  test('catches up after a pause', () => {
    const run = start('earliest', 0);
    run.pause(1_500);
    expect(written(run, 3_500)).toEqual(['10']);
    run.resume(3_600);
    expect(written(run, 3_500)).toEqual(['10']);
    expect(written(run, 3_600)).toEqual(['10', '20', '30']);
  });

  test('writes nothing once it is stopped', () => {
    const run = start('earliest', 0);
    run.stop(2_500);
    expect(written(run, LATE_MS)).toEqual(['10', '20']);
  });

  test('can be read by another query', () => {
    const run = start('earliest', 0);
    const out: Source = {
      ...CLICKS,
      name: 'OUT',
      columns: run.feed.columns,
      feed: run.feed,
    };
    const text =
      'SELECT ID, SUM(TENFOLD) AS S FROM OUT GROUP BY ID EMIT CHANGES;';
    expect(ask(text, [out])).toEqual([
      ...['["a",10]', '["b",20]', '["a",40]', '["c",40]'],
    ]);
  });
});

describe('laws', () => {
  const values = fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      n: fc.integer({ min: -50, max: 50 }),
      afterMs: fc.integer({ min: 0, max: 90_000 }),
    }),
    { maxLength: 40 },
  );
  const columns = columnsOf('ID STRING KEY, N INTEGER');
  const streamOf = (
    records: readonly { key: string; n: number; afterMs: number }[],
  ): Source => {
    const feed = new Log(columns);
    let timestampMs = 0;
    for (const { key, n, afterMs } of records) {
      timestampMs += afterMs;
      const record: FeedRecord = { values: [key, n], timestampMs };
      feed.append(record, timestampMs);
    }
    return { ...CLICKS, name: 'S', columns, feed };
  };

  test('LIMIT gives the first rows of what there is without it', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 50 }), (records, limit) => {
        const sources = [streamOf(records)];
        const all = ask('SELECT * FROM S WHERE N > 0 EMIT CHANGES;', sources);
        expect(
          ask(
            `SELECT * FROM S WHERE N > 0 EMIT CHANGES LIMIT ${limit};`,
            sources,
          ),
        ).toEqual(all.slice(0, limit));
      }),
    );
  });

  test('however often it is asked, a push query gives the same rows', () => {
    fc.assert(
      fc.property(
        values,
        fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 20 }),
        (records, steps) => {
          const sources = [streamOf(records)];
          const text =
            'SELECT ID, COUNT(*) AS C FROM S WINDOW TUMBLING (SIZE 1 MINUTE) GROUP BY ID EMIT CHANGES;';
          const planned = planSelect(text, { find: finder(sources) });
          const run = runPush(planned, { nowMs: 0, from: 'earliest' });
          let nowMs = 0;
          const rows = [...steps, LATE_MS].flatMap(step => {
            nowMs += step;
            return run.poll(nowMs, 1_000).rows;
          });
          expect(rowTexts(planned.columns, rows)).toEqual(ask(text, sources));
        },
      ),
    );
  });

  test('tumbling windows split everything there is', () => {
    fc.assert(
      fc.property(values, records => {
        const sources = [streamOf(records)];
        const rows = ask(
          'SELECT ID, WINDOWSTART AS W, SUM(N) AS S, COUNT(*) AS C FROM S WINDOW TUMBLING (SIZE 1 MINUTE) GROUP BY ID EMIT CHANGES;',
          sources,
        ).map(row => JSON.parse(row) as [string, number, number, number]);
        const last = new Map(rows.map(row => [`${row[0]} ${row[1]}`, row]));
        const total = (index: 2 | 3) =>
          [...last.values()].reduce((sum, row) => sum + row[index], 0);
        expect(total(3)).toBe(records.length);
        expect(total(2)).toBe(records.reduce((sum, { n }) => sum + n, 0));
        for (const [, start] of rows) expect(start % 60_000).toBe(0);
      }),
    );
  });

  test('an inner join gives the pairs with equal keys', () => {
    fc.assert(
      fc.property(values, fc.subarray(['a', 'b', 'c']), (records, keys) => {
        const table = aSource({
          name: 'T',
          kind: 'TABLE',
          columns: 'ID STRING PRIMARY KEY, NAME STRING',
          rows: keys.map(key => [0, `'${key}'`, `'name of ${key}'`] as const),
        });
        const found = ask(
          'SELECT S.ID, N, NAME FROM S JOIN T ON S.ID = T.ID EMIT CHANGES;',
          [streamOf(records), table],
        );
        expect(found).toEqual(
          records
            .filter(({ key }) => keys.includes(key))
            .map(({ key, n }) => JSON.stringify([key, n, `name of ${key}`])),
        );
      }),
    );
  });
});
