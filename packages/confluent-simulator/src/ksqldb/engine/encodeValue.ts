// SPDX-License-Identifier: Apache-2.0
import type { SqlType, Value } from './types';

/** The value as JSON text, as the server writes it: every digit of numbers is kept. */
export function encodeValue(value: Value, _type: SqlType): string {
  return JSON.stringify(value);
}
