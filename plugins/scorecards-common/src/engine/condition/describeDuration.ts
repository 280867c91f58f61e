// SPDX-License-Identifier: Apache-2.0

const UNITS: { name: string; seconds: number }[] = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
];

/** A duration in its largest whole unit, rounded down: `3 days`, `1 hour`. */
export function describeDuration(seconds: number): string {
  const unit = UNITS.find(({ seconds: size }) => seconds >= size);
  if (!unit) return '0 seconds';
  const count = Math.floor(seconds / unit.seconds);
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
}
