// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { KsqlPortal } from '../portal/withPortal';
import { postQuery } from '../rows/postQuery';
import { QueryTarget } from '../rows/QueryTarget';
import { anyRows } from '../rows/statements';

/** Rows of one query: few, as only the first is waited for. */
const ROWS = 10;
const WARM_UP_QUERIES = 100;
/** After which nothing of the query before goes on: the portal still notes its end when its last row has come. */
const PAUSE_MS = 50;

/** The same query twice. Milliseconds from sending it until the first row is there. */
export interface FirstRowPair {
  portalMs: number;
  serverMs: number;
}

/**
 * Runs a query through the portal and straight at the server, one after the other, now this one first and now that.
 *
 * @param sourceDelayMs - How long the server thinks before it answers.
 */
export async function measureFirstRows(
  { portal, server, simulator }: KsqlPortal,
  { times, sourceDelayMs }: { times: number; sourceDelayMs: number },
): Promise<FirstRowPair[]> {
  // A portal that is in use is measured, not one that runs everything for the first time.
  for (let n = 0; n < WARM_UP_QUERIES; n += 1) {
    await untilFirstRow(portal);
    await untilFirstRow(server);
  }
  await simulator.delayQueries(sourceDelayMs);
  const pairs: FirstRowPair[] = [];
  for (let n = 0; n < times; n += 1) {
    if (n % 2 === 0) {
      const portalMs = await untilFirstRow(portal);
      pairs.push({ portalMs, serverMs: await untilFirstRow(server) });
    } else {
      const serverMs = await untilFirstRow(server);
      pairs.push({ portalMs: await untilFirstRow(portal), serverMs });
    }
  }
  return pairs;
}

async function untilFirstRow(target: QueryTarget): Promise<number> {
  await delay(PAUSE_MS);
  const sentAt = performance.now();
  const answer = await postQuery(target, anyRows(ROWS));
  let read = '';
  let firstRowAt: number | undefined;
  // To its end, so that one query never runs beside the next.
  for await (const chunk of answer.setEncoding('utf8')) {
    read += chunk;
    if (read.includes(target.rowMark)) firstRowAt ??= performance.now();
  }
  target.demandWhole(read, ROWS);
  if (firstRowAt === undefined) throw new Error('No row came');
  return firstRowAt - sentAt;
}
