// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { getJson } from '../http/getJson';

const COUNT_POLL_MS = 250;
const SHOWN_POLL_MS = 25;

/**
 * Asks for something that is not there yet until it is.
 *
 * @returns When it was, by `performance.now()`.
 * @throws Error when it is not there in time, or when the answer is another than 200 and 404.
 */
export async function whenShown(
  url: string,
  options: { token: string; timeoutMs: number },
): Promise<number> {
  const deadline = performance.now() + options.timeoutMs;
  while (performance.now() < deadline) {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${options.token}` },
    });
    await response.arrayBuffer();
    if (response.ok) return performance.now();
    if (response.status !== 404) {
      throw new Error(`${url} answered ${response.status}`);
    }
    await delay(SHOWN_POLL_MS);
  }
  throw new Error(`${url} was not there within ${options.timeoutMs} ms`);
}

/** How many products the portal's catalog shows. */
export async function countProducts(
  portalUrl: string,
  token: string,
): Promise<number> {
  const { totalItems } = await getJson(
    `${portalUrl}/api/catalog/entities/by-query?filter=kind=dataproduct&limit=0`,
    { authorization: `Bearer ${token}` },
    z.object({ totalItems: z.number() }),
  );
  return totalItems;
}

/** @returns When the number was reached, by `performance.now()`. @throws Error when it is not in time. */
export async function untilCounted(
  count: () => Promise<number>,
  expected: number,
  { timeoutMs }: { timeoutMs: number },
): Promise<number> {
  const deadline = performance.now() + timeoutMs;
  let counted = 0;
  while (performance.now() < deadline) {
    counted = await count();
    if (counted >= expected) return performance.now();
    await delay(COUNT_POLL_MS);
  }
  throw new Error(
    `There were ${counted} of ${expected} products after ${timeoutMs} ms`,
  );
}
