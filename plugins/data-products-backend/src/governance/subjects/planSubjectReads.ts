// SPDX-License-Identifier: Apache-2.0

import { KnownSubject, Undecided } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One subject to ask the registry about. */
export interface SubjectRead {
  subject: string;
  /** The newest. */
  version: number;
  /** The version that was the newest when it was last read; absent when everything is to be read anew. */
  after?: number;
  /** Versions that were read before, and may be compared by now. */
  undecided: Undecided[];
}

/**
 * What is to be read now: subjects with a new version first, then those whose settings are a day old, the oldest first.
 *
 * @remarks Numbers that went down mean that versions were deleted; then what was read before says nothing.
 */
export function planSubjectReads(options: {
  indexed: ReadonlyMap<string, { version: number }>;
  known: ReadonlyMap<string, KnownSubject>;
  now: Date;
}): SubjectRead[] {
  const { indexed, known, now } = options;
  const yesterday = new Date(now.getTime() - DAY_MS).toISOString();
  const isNew: SubjectRead[] = [];
  const isOld: (SubjectRead & { readAt: string })[] = [];
  for (const [subject, { version }] of indexed) {
    const before = known.get(subject);
    if (!before || before.version > version) {
      isNew.push({ subject, version, undecided: [] });
      continue;
    }
    const { version: after, readAt, undecided } = before;
    const read = { subject, version, after, undecided };
    if (after < version) isNew.push(read);
    else if (readAt <= yesterday) isOld.push({ ...read, readAt });
  }
  isOld.sort((a, b) => (a.readAt < b.readAt ? -1 : 1));
  return [...isNew, ...isOld.map(({ readAt, ...read }) => read)];
}
