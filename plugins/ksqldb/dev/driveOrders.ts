// SPDX-License-Identifier: Apache-2.0
import { parseLossless } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { FakeRun } from '../src/__testUtils__/FakeRun';
import { RETAIL_SOURCES } from '../src/__testUtils__/retailSources';

const ROWS_A_SECOND = 100;
const MOST_ROWS = 10_000;

/** Has a query send orders, a hundred a second, up to its LIMIT. */
export function driveOrders(run: FakeRun): void {
  const columns = RETAIL_SOURCES[0]?.columns ?? [];
  const limit = Number(/LIMIT (\d+)/i.exec(run.request.text)?.[1] ?? MOST_ROWS);
  let sent = 0;
  run.start(columns);
  const timer = setInterval(() => {
    if (run.isClosed) {
      clearInterval(timer);
      return;
    }
    const batch = Math.min(ROWS_A_SECOND / 10, limit - sent);
    run.rows(
      ...Array.from({ length: batch }, (_, index) => order(sent + index)),
    );
    sent += batch;
    if (sent % 70 === 0) {
      run.tombstones([`o-${sent}`, ...columns.slice(1).map(() => null)]);
    }
    if (sent >= limit) {
      run.end({ reason: sent >= MOST_ROWS ? 'rowLimit' : 'finished' });
      clearInterval(timer);
    }
  }, 100);
}

function order(index: number) {
  return [
    `o-${index + 1}`,
    `c-${(index * 7) % 900}`,
    ['Leipzig', 'Porto', 'Turku'][index % 3] ?? null,
    parseLossless(`${(index * 37) % 900}.${index % 10}0`),
    index % 5 === 0 ? null : 'EUR',
    parseLossless(
      `[{"SKU":"sku-${index % 40}","QUANTITY":${(index % 4) + 1}}]`,
    ),
    '2026-11-22T12:00:00.000',
  ];
}
