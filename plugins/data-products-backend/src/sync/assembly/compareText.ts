// SPDX-License-Identifier: Apache-2.0

/** Orders texts by code unit: the same on every machine, unlike an order by locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
