// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { DefinitionProblem } from '../types';

/** Where in a definition. */
export type Path = readonly PropertyKey[];

/** Something wrong, before the place is known. */
export type Problem = Omit<DefinitionProblem, 'place'>;

export function problem(path: Path, message: string): Problem {
  return { path: pathText(path), message };
}

/** What a schema found, in the order of the definition. */
export function schemaProblems(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => problem(path, message));
}

/** `checks[3].condition.rules`; empty for the definition itself. */
export function pathText(path: Path): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
