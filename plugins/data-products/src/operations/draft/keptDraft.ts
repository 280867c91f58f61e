// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Of everything that this plugin keeps in a tab. */
const PREFIX = 'data-products.draft.';

const kept = z.object({ by: z.string(), value: z.unknown() });

/** Where what somebody has filled in is kept until it is sent. */
export interface DraftPlace {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** The form, and what it is about. */
  name: string;
}

/** The name that the draft of a form goes by. */
export function draftName(form: string, subjects: readonly string[]): string {
  return [form, ...subjects].join(' ');
}

/** Keeps what somebody has filled in; a full or forbidden storage keeps nothing. */
export function keepDraft(
  { storage, name }: DraftPlace,
  draft: { by: string; value: unknown },
): void {
  try {
    storage.setItem(`${PREFIX}${name}`, JSON.stringify(draft));
  } catch {
    // What cannot be kept is lost when the page is left; the form itself goes on.
  }
}

/** What the same person has filled in before; nothing where it is none that the form understands. */
export function keptDraft<T>(
  { storage, name }: DraftPlace,
  options: { by: string; schema: z.ZodType<T> },
): T | undefined {
  try {
    const text = storage.getItem(`${PREFIX}${name}`);
    const { by, value } = kept.parse(JSON.parse(text ?? 'null'));
    return by === options.by ? options.schema.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft({ storage, name }: DraftPlace): void {
  try {
    storage.removeItem(`${PREFIX}${name}`);
  } catch {
    // A forbidden storage has kept nothing.
  }
}
