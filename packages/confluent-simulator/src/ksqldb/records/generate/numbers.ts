// SPDX-License-Identifier: Apache-2.0

/** Both ends included. */
export interface Range {
  least: number;
  most: number;
}

interface Rule extends Range {
  ending: RegExp;
  /** Only where the record names a security, too. */
  isTrade?: boolean;
}

/** What numbers of a field are between, by what its name ends in; the first that fits. */
const RULES: readonly Rule[] = [
  { ending: /quantity$/, isTrade: true, least: 1, most: 5_000 },
  { ending: /price$/, isTrade: true, least: 5, most: 1_000 },
  {
    ending: /(quantity|packs|pallets|articlecount|itemcount)$/,
    least: 1,
    most: 6,
  },
  { ending: /(minor|cents)$/, least: 150, most: 25_000 },
  { ending: /(score|fraction|ratio|probability)$/, least: 0, most: 1 },
  { ending: /(temperature|celsius)$/, least: 2, most: 8 },
  { ending: /latitude$/, least: 37, most: 57 },
  { ending: /longitude$/, least: -9, most: 18 },
  { ending: /(price|cost|fee|fees)$/, least: 1, most: 60 },
  { ending: /(gross|turnover)$/, least: 800, most: 24_000 },
  { ending: /(amount|total|sum|value)$/, least: 4, most: 240 },
  { ending: /points$/, least: -200, most: 300 },
  { ending: /(hits|views)$/, least: 0, most: 400 },
  { ending: /reserved$/, least: 0, most: 20 },
  { ending: /(days|hours|minutes)$/, least: 1, most: 30 },
  {
    ending: /(onhand|expected|counted|receipts|payments)$/,
    least: 20,
    most: 400,
  },
];

const USUAL: Range = { least: 0, most: 100 };

export function rangeOf(
  fieldName: string,
  options: { isTrade: boolean; minimum?: number },
): Range {
  const name = fieldName.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const { least, most } =
    RULES.find(
      ({ ending, isTrade = false }) =>
        ending.test(name) && (!isTrade || options.isTrade),
    ) ?? USUAL;
  return { least: Math.max(least, options.minimum ?? least), most };
}

/** Whether a whole number is an instant in milliseconds. */
export function isInstant(fieldName: string): boolean {
  return /(time|timestamp|_at|[a-z]At|_ts|^ts|millis|Ms)$/.test(fieldName);
}

/** How far ahead of its record a date is: what ends, ends in a fortnight. */
export function daysLater(fieldName: string): number {
  return /(until|to|ends?_?(on|at)|expires?_?(on|at)?)$/i.test(fieldName)
    ? 14
    : 0;
}
