// SPDX-License-Identifier: Apache-2.0

/** A subject's name taken apart; the default context is `.`. */
export interface SubjectParts {
  context: string;
  name: string;
}

const QUALIFIED = /^:(?<context>\.[^:]*):(?<name>.*)$/s;

/** Reads `name`, `:.:name` and `:.context:name`. */
export function parseSubject(subject: string): SubjectParts {
  const groups = QUALIFIED.exec(subject)?.groups;
  if (groups?.context === undefined || groups.name === undefined) {
    return { context: '.', name: subject };
  }
  return { context: groups.context, name: groups.name };
}

/** `:.context:name`; the bare name in the default context. */
export function toSubject({ context, name }: SubjectParts): string {
  return context === '.' ? name : `:${context}:${name}`;
}

/** Every spelling of one subject made the same. */
export function normalSubject(subject: string): string {
  return toSubject(parseSubject(subject));
}

/** `:*:` fits every context, an empty prefix the default one, `:.context:` its own. */
export function fitsSubjectPrefix(subject: string, prefix: string): boolean {
  if (prefix.startsWith(':*:')) {
    return parseSubject(subject).name.startsWith(prefix.slice(':*:'.length));
  }
  const wanted = parseSubject(prefix);
  const parts = parseSubject(subject);
  return parts.context === wanted.context && parts.name.startsWith(wanted.name);
}
