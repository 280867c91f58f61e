// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { isReserved } from '../tokens/keywords';

// ksqlDB has no parameters: values become part of a statement only through these (contract section 9).

/**
 * A string as a literal: `it's` becomes `'it''s'`.
 *
 * @throws InputError for what must not be sent: control characters, halves of characters, and `${`, which ksqlDB would
 * take for a variable even inside of a string.
 */
export function quoteString(value: string): string {
  return `'${checked(value, 'string').replaceAll("'", "''")}'`;
}

/**
 * A name in back-quotes, which keeps its case.
 *
 * @throws InputError also for an empty name
 */
export function quoteIdentifier(name: string): string {
  if (name === '') throw new InputError('A name in ksqlDB cannot be empty');
  return `\`${checked(name, 'name').replaceAll('`', '``')}\``;
}

/**
 * A name as short as it can be written: plain when ksqlDB reads it back as it is, otherwise in back-quotes.
 *
 * @throws InputError
 */
export function writeName(name: string): string {
  return /^[A-Z_][A-Z0-9_]*$/.test(name) && !isReserved(name)
    ? name
    : quoteIdentifier(name);
}

/**
 * A number as a literal. Given as text, it keeps every digit.
 *
 * @throws InputError for what is no number to ksqlDB, infinity among it
 */
export function numberLiteral(value: number | string): string {
  const text = String(value);
  if (!/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    throw new InputError(`'${text}' is not a number that ksqlDB reads`);
  }
  return text;
}

function checked(value: string, what: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(value)) {
    throw new InputError(
      `A ${what} in a ksqlDB statement cannot hold control characters, line breaks among them`,
    );
  }
  if (value.includes('${')) {
    throw new InputError(
      `A ${what} in a ksqlDB statement cannot hold '\${', the start of a variable`,
    );
  }
  return value;
}
