// SPDX-License-Identifier: Apache-2.0

export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list, or an empty one when it is none. */
export function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
