// SPDX-License-Identifier: Apache-2.0
import { DecodedValue, ExactNumber } from '../DecodedValue';
import { UndecodableError } from '../UndecodableError';

/**
 * Reads JSON with every digit of its numbers. Of two members with one name the last counts.
 *
 * @throws UndecodableError, which holds nothing of the text.
 */
export function parseExactJson(text: string): DecodedValue {
  try {
    return JSON.parse(text, exactly);
  } catch {
    throw new UndecodableError('It is no JSON');
  }
}

/** Called for inner values first. `source`: how the text has a number, a text or a literal. */
function exactly(
  _name: string,
  value: unknown,
  context?: { source?: string },
): unknown {
  const source = context?.source;
  if (typeof value === 'number') {
    return source === undefined || String(value) === source
      ? value
      : new ExactNumber(source);
  }
  const isPlainObject =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof ExactNumber);
  return isPlainObject ? new Map(Object.entries(value)) : value;
}
