// SPDX-License-Identifier: Apache-2.0

/** PostgreSQL stores every character but this one. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '');
}

/** The number that an id stands for; `undefined` for what is no id. Larger numbers are not integers of the database. */
export function numericId(id: string): number | undefined {
  return /^\d{1,9}$/.test(id) ? Number(id) : undefined;
}
