// SPDX-License-Identifier: Apache-2.0

/** What a fact's values are: `strings` is an unordered set, `instant` an ISO 8601 text. */
export const FACT_TYPES = [
  'boolean',
  'number',
  'string',
  'strings',
  'instant',
] as const;
export type FactType = (typeof FACT_TYPES)[number];

export type FactValue = boolean | number | string | string[];

/** Something a provider can tell about entities. */
export interface FactDefinition {
  /** `<provider id>.<name>`, unique in a portal. */
  id: string;
  title: string;
  /** One sentence: what is observed, and how. */
  description: string;
  type: FactType;
  /** Of numbers: what one is. A `fraction` is 0 to 1, shown as a percentage. */
  unit?: 'fraction' | 'days' | 'seconds' | 'count';
  /** Seconds after which an observation counts as none. */
  timeToLiveSeconds: number;
  /** The system it is read from, as its users call it. */
  source: string;
}

/** What a provider found out about one fact of one entity. */
export type FactReading =
  | { fact: string; state: 'known'; value: FactValue }
  /** Observed, and there is none: a topic without consumers has no lag. Not the same as not known. */
  | { fact: string; state: 'absent'; reason: string }
  /** The provider could not find out. */
  | { fact: string; state: 'failed'; reason: string };

/** What is known of one fact of one entity, whenever it was read. */
export interface Fact {
  id: string;
  reading: FactReading;
  /** ISO instant of the observation: of the provider's run. */
  observedAt: string;
  /** Why the latest run said nothing newer, when it failed since `observedAt`. */
  notRenewed?: string;
}
