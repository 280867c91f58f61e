// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import {
  Classification,
  ClassifiedStatement,
  SyntaxProblem,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** A text is not read as statements. Its message may quote the text. */
export class UnreadableTextError extends InputError {
  readonly #position: string;

  constructor({ line, column, message }: SyntaxProblem) {
    const position = `Line ${line}, column ${column}`;
    super(`${position}: ${message}`);
    this.#position = position;
  }

  /** The same for those who must not see what the text says. */
  withoutText(): Error {
    return new InputError(`${this.#position}: not read as a statement`);
  }
}

/** @throws UnreadableTextError that says where, and what would be right. */
export function demandRead(
  classification: Classification,
): ClassifiedStatement[] {
  if (classification.status === 'rejected') {
    throw new UnreadableTextError(classification.problem);
  }
  return classification.statements;
}
