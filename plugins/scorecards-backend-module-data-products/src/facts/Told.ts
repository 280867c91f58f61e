// SPDX-License-Identifier: Apache-2.0
import type {
  FactReading,
  FactValue,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { FactName } from './factDefinitions';

type WithoutFact<T> = T extends unknown ? Omit<T, 'fact'> : never;

/** What was found out about one fact. */
export type Told = WithoutFact<FactReading>;

/** What was found out about some facts, each exactly once. */
export type ToldFacts<N extends FactName> = Record<N, Told>;

/** More names than this nobody reads; how many more there are is said in place of them. */
const MOST_NAMES = 20;

export function known(value: FactValue): Told {
  return { state: 'known', value };
}

/** Names as evidence: each once, sorted, not too many. */
export function knownNames(names: Iterable<string>): Told {
  const sorted = [...new Set(names)].sort();
  const more = sorted.length - MOST_NAMES;
  return known(
    more > 0 ? [...sorted.slice(0, MOST_NAMES), `… and ${more} more`] : sorted,
  );
}

/** @param reason - A whole sentence. */
export function absent(reason: string): Extract<Told, { state: 'absent' }> {
  return { state: 'absent', reason };
}

/** @param reason - A whole sentence. */
export function failed(reason: string): Extract<Told, { state: 'failed' }> {
  return { state: 'failed', reason };
}
