// SPDX-License-Identifier: Apache-2.0

const UNITS = [
  { unit: 'day', ms: 24 * 60 * 60 * 1000 },
  { unit: 'hour', ms: 60 * 60 * 1000 },
  { unit: 'minute', ms: 60 * 1000 },
  { unit: 'second', ms: 1000 },
] as const;

type Unit = (typeof UNITS)[number]['unit'];

/**
 * Says a length of time in words with its two largest units, e.g. `2 minutes, 5 seconds`; what is left is dropped.
 * Below one second it says a fraction of one digit, e.g. `0.2 seconds`.
 *
 * @param durationMs - Negative ones count as zero.
 * @param locale - A BCP 47 tag, e.g. `en`.
 */
export function describeDuration(durationMs: number, locale: string): string {
  const inWords = (value: number, unit: Unit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      ...(value < 1 && { maximumSignificantDigits: 1 }),
    }).format(value);

  const totalMs = Math.max(0, Math.round(durationMs));
  const largest = UNITS.findIndex(({ ms }) => totalMs >= ms);
  if (largest === -1) return inWords(totalMs / 1000, 'second');

  let restMs = totalMs;
  const parts: string[] = [];
  for (const { unit, ms } of UNITS.slice(largest, largest + 2)) {
    const value = Math.floor(restMs / ms);
    restMs -= value * ms;
    if (value > 0) parts.push(inWords(value, unit));
  }
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(
    parts,
  );
}
