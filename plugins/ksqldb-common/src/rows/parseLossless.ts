// SPDX-License-Identifier: Apache-2.0
import { parse } from 'lossless-json';
import type { KsqlValue } from './types';

/**
 * Reads JSON so that every number keeps its digits: BIGINT goes beyond what a JavaScript number holds, and DECIMAL has
 * zeros at its end that count. Where an object names a key twice, the last one wins, as with `JSON.parse`.
 *
 * @throws SyntaxError when it is no JSON.
 */
export function parseLossless(text: string): KsqlValue {
  // What the parser makes of JSON are values of these kinds only.
  return parse(text, undefined, {
    onDuplicateKey: ({ newValue }) => newValue,
  }) as KsqlValue;
}
