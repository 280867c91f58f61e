// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';

/** Those that say something, sorted by name. */
export function givenValues(values: readonly NamedValue[]): NamedValue[] {
  return sortedByName(values.filter(({ value }) => value.trim() !== ''));
}

/** Copies without other keys, sorted by name, by code unit. */
export function sortedByName(values: readonly NamedValue[]): NamedValue[] {
  return values
    .map(({ name, value }) => ({ name, value }))
    .sort((a, b) => {
      if (a.name === b.name) return 0;
      return a.name < b.name ? -1 : 1;
    });
}

/** Whether both say the same, whatever their order. */
export function haveSameValues(
  some: readonly NamedValue[],
  others: readonly NamedValue[],
): boolean {
  const a = givenValues(some);
  const b = givenValues(others);
  return (
    a.length === b.length &&
    a.every(
      ({ name, value }, index) =>
        b[index]?.name === name && b[index]?.value === value,
    )
  );
}

/** The names that both do not say the same about, sorted. */
export function differingNames(
  some: readonly NamedValue[],
  others: readonly NamedValue[],
): string[] {
  const a = new Map(givenValues(some).map(each => [each.name, each.value]));
  const b = new Map(givenValues(others).map(each => [each.name, each.value]));
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter(name => a.get(name) !== b.get(name))
    .sort();
}

/** `values`, and an empty text for each of `present` that they do not name, which clears it. */
export function clearingOthers(
  values: readonly NamedValue[],
  present: readonly NamedValue[],
): NamedValue[] {
  const given = givenValues(values);
  const names = new Set(given.map(({ name }) => name));
  return sortedByName([
    ...given,
    ...present
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => ({ name, value: '' })),
  ]);
}

/** `owner: team-checkout, sla: tier-1`, shortened: part of a sentence for people. */
export function describeValues(values: readonly NamedValue[]): string {
  return givenValues(values)
    .map(({ name, value }) => `${name}: ${shorten(value)}`)
    .join(', ');
}

const LONGEST_VALUE = 200;

export function shorten(value: string): string {
  const characters = [...value];
  return characters.length <= LONGEST_VALUE
    ? value
    : `${characters.slice(0, LONGEST_VALUE).join('')}…`;
}
