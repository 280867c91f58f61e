// SPDX-License-Identifier: Apache-2.0

import { parseSubjectRef } from '@data-mesh/confluent-client';

const DEFAULT_CONTEXT = '.';

/**
 * What tells a schema from any other of its registry, as the stream catalog spells it: `.:100001`. Ids alone do not,
 * because every context of a registry counts its own.
 *
 * @param ref.context - Absent for the default one.
 */
export function schemaKey(ref: { context?: string; schemaId: number }): string {
  return `${ref.context ?? DEFAULT_CONTEXT}:${ref.schemaId}`;
}

/** The key of a schema that is a version of this subject. */
export function schemaKeyOf(subject: string, schemaId: number): string {
  return schemaKey({ context: contextOf(subject), schemaId });
}

function contextOf(subject: string): string | undefined {
  try {
    return parseSubjectRef(subject).context;
  } catch {
    return undefined; // No registry lists such a name.
  }
}
