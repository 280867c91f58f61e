// SPDX-License-Identifier: Apache-2.0
import { mix } from './hash';
import type { RecordContext } from './RecordContext';

interface Kind {
  /** How many there are; `undefined` when each event is about another one. */
  count: number | undefined;
  text: (number: number) => string;
}

const padded = (number: number, digits: number) =>
  String(number).padStart(digits, '0');

/** Things that records of several topics are about, so that joins find partners. Numbers begin at 0. */
const KINDS: Record<string, Kind> = {
  user: { count: 9, text: number => `User_${number + 1}` },
  page: { count: 20, text: number => `Page_${number + 1}` },
  region: { count: 9, text: number => `Region_${number + 1}` },
  customer: { count: 120, text: number => `C-${1001 + number}` },
  cornercard: {
    count: 90,
    text: number => `63${padded(40_170 + number * 37, 6)}`,
  },
  store: { count: 12, text: number => padded(101 + number * 4, 4) },
  article: {
    count: 40,
    text: number => `40${padded(118_200 + number * 7, 6)}`,
  },
  place: {
    count: 8,
    text: number =>
      number < 2 ? `W-${number + 1}` : padded(101 + (number - 2) * 4, 4),
  },
  warehouse: { count: 2, text: number => `W-${number + 1}` },
  supplier: { count: 15, text: number => `S-${301 + number}` },
  carrier: {
    count: 4,
    text: number => ['PKT', 'VELO', 'NORD', 'VIA'][number] ?? 'PKT',
  },
  account: { count: 12, text: number => `AC-${2001 + number}` },
  session: {
    count: 60,
    text: number => `s-${(0x5a10 + number * 977).toString(16)}`,
  },
  sku: { count: 30, text: number => `SKU-${padded(number + 1, 3)}` },
  receipt: {
    count: undefined,
    text: number =>
      `${padded(101 + (number % 12) * 4, 4)}-0${(number % 5) + 1}-${80_000 + number}`,
  },
  purchaseorder: {
    count: undefined,
    text: number => `PO-${40_000 + number}`,
  },
  order: { count: undefined, text: number => `CM-2026-${100_000 + number}` },
  payment: { count: undefined, text: number => `P-${700_000 + number}` },
};

/** The kind of thing that a name ends in, longest first. */
const KINDS_BY_LENGTH = Object.keys(KINDS).sort(
  (left, right) => right.length - left.length,
);

/** Fields that are named after the thing that they identify. */
const WHOLE_NAMES: Record<string, string> = {
  sku: 'sku',
  cornercard: 'cornercard',
  account: 'account',
  goeswith: 'article',
};
const OWN_NAMES = ['id', 'key', 'number'];

/**
 * The thing that a field identifies, e.g. `customer` of `customerId`; `undefined` when it identifies nothing.
 *
 * @param own - What records of the topic are about, which a mere `id` is of.
 */
export function identifiedThing(
  fieldName: string,
  own?: string,
): string | undefined {
  const name = fieldName.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (OWN_NAMES.includes(name)) return own;
  const whole = WHOLE_NAMES[name];
  if (whole !== undefined) return whole;
  const [, stem] = /^(.+?)(?:id|number|no|key|code)s?$/.exec(name) ?? [];
  if (stem === undefined || NO_IDENTIFIERS.includes(name)) return undefined;
  return KINDS_BY_LENGTH.find(kind => stem.endsWith(kind)) ?? stem;
}

const NO_IDENTIFIERS = ['postalcode', 'zipcode', 'reasoncode', 'paid', 'valid'];

/** How many things of a kind there are; `undefined` when every record is about one of its own. */
export function countOf(thing: string): number | undefined {
  return KINDS[thing]?.count;
}

/** Which thing of a kind a record is about that is not about one itself. */
export function referredNumber(
  thing: string,
  { seed, index }: RecordContext,
  salt: number,
): number {
  const count = countOf(thing);
  return count === undefined ? index : mix(seed, index, salt) % count;
}

export function identifier(thing: string, number: number): string {
  const kind = KINDS[thing];
  return kind
    ? kind.text(number)
    : `${thing.slice(0, 2).toUpperCase()}-${100_000 + number}`;
}
