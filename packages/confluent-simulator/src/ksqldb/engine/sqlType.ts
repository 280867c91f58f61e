// SPDX-License-Identifier: Apache-2.0
import { EngineError } from './EngineError';
import type { SqlType } from './types';

/** The type in the words of ksqlDB, e.g. `DECIMAL(10, 2)`. */
export function describeType(type: SqlType): string {
  return type.base;
}

/** @throws EngineError when it is no type. */
export function parseType(text: string): SqlType {
  throw new EngineError(`Unknown type: ${text}`);
}
