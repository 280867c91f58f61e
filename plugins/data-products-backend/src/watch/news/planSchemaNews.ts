// SPDX-License-Identifier: Apache-2.0

import { SubjectChange } from '@data-mesh/backstage-plugin-data-products-common';
import { News, Planned, SchemaMark } from './types';

/** A subject of a product with the versions that followed another one, newest first. */
export interface SeenSubject {
  subject: string;
  changes: readonly Pick<SubjectChange, 'version' | 'verdict'>[];
}

/**
 * Tells of new versions, each subject once. A subject that was not seen before is no news, whatever versions it has.
 *
 * @param before - Undefined at the beginning.
 * @param seen - Subjects that are left out are remembered as they were.
 */
export function planSchemaNews(
  before: SchemaMark | undefined,
  seen: readonly SeenSubject[],
): Planned<SchemaMark> {
  const known = new Map(
    before?.subjects.map(({ subject, version }) => [subject, version]),
  );
  const news: News[] = [];
  for (const { subject, changes } of seen) {
    const told = known.get(subject);
    const added = changes.filter(({ version }) => version > (told ?? 0));
    const newest = Math.max(told ?? 0, ...added.map(({ version }) => version));
    known.set(subject, newest);
    if (told === undefined || added.length === 0) continue;
    news.push({
      kind: 'schema',
      subject,
      version: newest,
      isIncompatible: added.some(({ verdict }) => verdict === 'incompatible'),
    });
  }
  const subjects = [...known].map(([subject, version]) => ({
    subject,
    version,
  }));
  return { mark: { subjects }, news };
}
