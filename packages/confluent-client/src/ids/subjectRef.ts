// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { SubjectRef } from './types';

// `:.staging:orders-value`; `:.:orders-value` is the default context, spelled out.
const IN_CONTEXT = /^:(?<context>\.[^:]*):(?<name>.+)$/s;
const DEFAULT_CONTEXT = '.';

/**
 * Reads a subject as Schema Registry lists it: `<name>`, or `:.<context>:<name>` outside the default context.
 * A name may hold any character, `:` included, but not begin with `:.`, which announces a context.
 *
 * @throws InputError when it is empty or announces a context without ending it, or without a name after it.
 */
export function parseSubjectRef(subject: string): SubjectRef {
  if (!subject.startsWith(':.')) {
    if (subject === '') throw new InputError(`'' is not a subject`);
    return { name: subject };
  }
  const { context, name } = IN_CONTEXT.exec(subject)?.groups ?? {};
  if (context === undefined || name === undefined) {
    throw new InputError(
      `'${subject}' is not a subject: after ':.' come a context, ':' and a name`,
    );
  }
  return context === DEFAULT_CONTEXT ? { name } : { context, name };
}

/** The inverse of `parseSubjectRef`. */
export function formatSubjectRef(ref: SubjectRef): string {
  if (ref.context !== undefined) return `:${ref.context}:${ref.name}`;
  return ref.name.startsWith(':.') ? `:.:${ref.name}` : ref.name;
}
