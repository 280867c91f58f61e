// SPDX-License-Identifier: Apache-2.0

import {
  ReadingEvidence,
  ReadingUse,
  UnusedKind,
  WritingUse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { JudgedUse, PortUse, ProductUse } from './types';

const DAY_MS = 86_400_000;

const NO_TOPIC = 'The product has no topic.';
const EMPTIED =
  'Its topics hold no record any more, so nobody can tell when the last one was written.';

/** What is to be judged. */
export interface JudgedTime {
  now: Date;
  /** How long nobody must have written, or read. */
  days: number;
}

/**
 * Whether a product is used: what speaks for it counts however little else is known; that nobody uses it is said only where
 * every topic could be looked at for all the days. `undefined` for a product that is newer than that.
 */
export function judgeUse(
  use: ProductUse,
  { now, days }: JudgedTime,
): JudgedUse | undefined {
  const since = new Date(now.getTime() - days * DAY_MS).toISOString();
  if (use.createdAt !== undefined && use.createdAt > since) return undefined;
  return {
    writing: judgeWriting(use.ports, since),
    reading: judgeReading(use, { since, days }),
  };
}

/** In which ways a product that was judged is not used, or may not be; none when it is. */
export function kindsOf({ writing, reading }: JudgedUse): UnusedKind[] {
  const kinds: UnusedKind[] = [];
  if (writing.verdict === 'neverWritten' || writing.verdict === 'silent') {
    kinds.push(writing.verdict);
  }
  if (reading.verdict === 'unread') kinds.push('unread');
  if (writing.verdict === 'unknown' || reading.verdict === 'unknown') {
    kinds.push('unknown');
  }
  return kinds;
}

function judgeWriting(ports: readonly PortUse[], since: string): WritingUse {
  const lastRecordAt = newest(ports.map(port => port.lastRecordAt));
  if (lastRecordAt !== undefined && lastRecordAt >= since) {
    return { verdict: 'written', lastRecordAt };
  }
  if (ports.length === 0) return { verdict: 'unknown', because: NO_TOPIC };
  for (const port of ports) {
    if (port.writingProblem) {
      return { verdict: 'unknown', because: port.writingProblem.message };
    }
    const isEmptied = !port.lastRecordAt && port.wasWritten !== false;
    if (isEmptied) return { verdict: 'unknown', because: EMPTIED };
  }
  return lastRecordAt === undefined
    ? { verdict: 'neverWritten' }
    : { verdict: 'silent', lastRecordAt };
}

function judgeReading(
  use: ProductUse,
  { since, days }: { since: string; days: number },
): ReadingUse {
  const evidence = evidenceOf(use);
  const { lastGroup, declaredCount, otherCount, watchedSince } = evidence;
  const isRead =
    declaredCount > 0 ||
    otherCount > 0 ||
    (lastGroup?.activeAt !== undefined && lastGroup.activeAt >= since);
  if (isRead) return { verdict: 'read', ...evidence };
  const unknown = (because: string): ReadingUse => ({
    verdict: 'unknown',
    because,
    ...evidence,
  });
  if (use.others.problem) return unknown(use.others.problem.message);
  if (use.ports.length === 0) return unknown(NO_TOPIC);
  for (const { readingProblem } of use.ports) {
    if (readingProblem) return unknown(readingProblem.message);
  }
  return watchedSince !== undefined && watchedSince <= since
    ? { verdict: 'unread', ...evidence }
    : unknown(
        `The portal has not looked at its consumer groups for ${days} days yet.`,
      );
}

function evidenceOf({
  ports,
  declaredCount,
  others,
}: ProductUse): ReadingEvidence {
  const readers = ports.flatMap(port => port.readers);
  const last = readers.reduce<(typeof readers)[number] | undefined>(
    (found, reader) =>
      found && (found.activeAt ?? '') >= (reader.activeAt ?? '')
        ? found
        : reader,
    undefined,
  );
  const isWatched = ports.every(port => port.watchedSince !== undefined);
  return {
    ...(last && {
      lastGroup: { groupId: last.groupId, activeAt: last.activeAt },
    }),
    groupCount: new Set(readers.map(({ groupId }) => groupId)).size,
    declaredCount,
    otherCount: others.count,
    watchedSince: isWatched
      ? newest(ports.map(({ watchedSince }) => watchedSince))
      : undefined,
  };
}

/** Instants as `toISOString` prints them; `undefined` when there is none. */
function newest(
  instants: readonly (string | null | undefined)[],
): string | undefined {
  return instants.reduce<string | undefined>(
    (found, at) => (at && at > (found ?? '') ? at : found),
    undefined,
  );
}
