// SPDX-License-Identifier: Apache-2.0
import { isReserved } from '../tokens/keywords';

/**
 * A name for the stream or table over a topic that needs no quotes: `orders.placed.v1` becomes `ORDERS_PLACED_V1`. A
 * name that is taken, or reserved by ksqlDB, gets the first free number from 2 on.
 *
 * @param taken - Names there are, in whatever case.
 */
export function proposeSourceName(
  topic: string,
  taken: Iterable<string> = [],
): string {
  const unavailable = new Set([...taken].map(name => name.toUpperCase()));
  const isFree = (name: string) => !unavailable.has(name) && !isReserved(name);
  const words = topic.toUpperCase().match(/[A-Z0-9]+/g) ?? ['SOURCE'];
  const joined = words.join('_');
  const base = /^\d/.test(joined) ? `_${joined}` : joined;
  let name = base;
  for (let number = 2; !isFree(name); number += 1) name = `${base}_${number}`;
  return name;
}
