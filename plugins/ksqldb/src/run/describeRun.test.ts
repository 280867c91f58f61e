// SPDX-License-Identifier: Apache-2.0
import type { QueryEnd } from '@data-mesh/backstage-plugin-ksqldb-common';
import { english } from '../__testUtils__/english';
import { describeBytes, describeEnd } from './describeRun';

describe('describeEnd', () => {
  const limits = { rows: 10_000, bytes: 50 * 1024 * 1024, seconds: 600 };

  // prettier-ignore
  test.each<[Partial<QueryEnd>, string]>([
    [{ reason: 'finished' },                   'Done: 3 rows in 2 seconds.'],
    [{ reason: 'finished', rows: 1 },          'Done: 1 row in 2 seconds.'],
    [{ reason: 'finished', rows: 0 },          'Done in 2 seconds: no row matches.'],
    [{ reason: 'rowLimit', rows: 10_000 },     'Ended at the limit of 10,000 rows. Narrow it down with WHERE, or create a stream from it to keep all rows.'],
    [{ reason: 'byteLimit' },                  'Ended at the limit of 50 MiB. Select fewer columns, or narrow it down with WHERE.'],
    [{ reason: 'timeLimit' },                  'Ended after 10 minutes, the longest a query may run here: 3 rows. Run it again to go on watching.'],
    [{ reason: 'stopped' },                    'Stopped: 3 rows in 2 seconds.'],
    [{ reason: 'upstreamError' },              'ksqlDB ended the query after 3 rows.'],
    [{ reason: 'shutdown' },                   'The portal’s back end is going down: 3 rows until then. Run it again in a moment.'],
  ])('puts %j into words', (end, expected) => {
    expect(
      describeEnd(
        { type: 'end', reason: 'finished', rows: 3, bytes: 99, durationMs: 2_000, ...end },
        { t: english, locale: 'en', limits },
      ),
    ).toBe(expected);
  });
});

describe('describeBytes', () => {
  // prettier-ignore
  test.each([
    [0, '0 KiB'], [1536, '1.5 KiB'], [1024 * 1024 - 1, '1,024 KiB'], [1024 * 1024, '1 MiB'], [52_428_800, '50 MiB'],
  ])('says %i bytes', (bytes, expected) => {
    expect(describeBytes(bytes, 'en')).toBe(expected);
  });
});
