// SPDX-License-Identifier: Apache-2.0
import type { Measured } from '@data-mesh/backstage-plugin-data-products-common';
import { absent, failed, type Told } from '../facts/Told';

/** What was found out of one topic, as a number of which one end is the worse one. */
export type ToldNumber =
  { state: 'known'; value: number } | Exclude<Told, { state: 'known' }>;

export type Unknown = Extract<Measured<never>, { status: 'unknown' }>;

/**
 * A figure that is not known. Where nobody is to be asked there is none; everything else could not be found out.
 *
 * @remarks Were the first a failure, products of a cluster that the portal is not told of would have no level for ever.
 */
export function notTold(topic: string, { reason, message }: Unknown) {
  return reason === 'notConfigured'
    ? absent(message)
    : failed(`${topic}: ${message}`);
}

/**
 * What is told of a product whose topics tell this: the worst of them. When one of them could not be found out, neither can the
 * worst; topics that have no such figure do not count.
 *
 * @param worse - Of two numbers.
 */
export function worstTold(
  topics: readonly ToldNumber[],
  worse: (a: number, b: number) => number,
): Told {
  const failure = topics.find(({ state }) => state === 'failed');
  if (failure) return failure;
  const numbers = topics.flatMap(told =>
    told.state === 'known' ? told.value : [],
  );
  if (numbers.length > 0)
    return { state: 'known', value: numbers.reduce((a, b) => worse(a, b)) };
  return topics[0] ?? absent('It has no topics.');
}
