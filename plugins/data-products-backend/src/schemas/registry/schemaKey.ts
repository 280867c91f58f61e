// SPDX-License-Identifier: Apache-2.0

import { parseSubjectRef } from '@data-mesh/confluent-client';

const DEFAULT_CONTEXT = '.';

/**
 * What tells a schema from any other of its registry, as the stream catalog spells it: `.:100001`. Ids alone do not,
 * because every context of a registry counts its own.
 */
export function schemaKeyOf(subject: string, schemaId: number): string {
  return `${contextOf(subject)}:${schemaId}`;
}

function contextOf(subject: string): string {
  try {
    return parseSubjectRef(subject).context ?? DEFAULT_CONTEXT;
  } catch {
    return DEFAULT_CONTEXT; // No registry lists such a name.
  }
}
