// SPDX-License-Identifier: Apache-2.0
import { Descent } from './Descent';
import { UndecodableError } from './UndecodableError';

/** Bytes are not what a schema says. The message is the rest of a sentence, and holds nothing of what was read. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

/** @throws UndecodableError that says where a value did not fit. @param decode - Throws MisfitError. */
export function sayingWhere<T>(descent: Descent, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error;
    const { path } = descent;
    const where = path === '' ? '' : ` at the field ${path}`;
    throw new UndecodableError(
      `The schema that it names does not fit${where}: ${error.message}`,
    );
  }
}
