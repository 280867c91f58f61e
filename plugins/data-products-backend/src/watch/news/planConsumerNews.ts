// SPDX-License-Identifier: Apache-2.0

import { ConsumersMark, GroupMark, News, Planned } from './types';

const DAY_MS = 86_400_000;

/** What runs every night stops every morning; who knows that has to hear of it once a week at most. */
const STOP_TOLD_AGAIN_MS = 7 * DAY_MS;

/** Groups that have stopped and are seen no more are forgotten after so long. */
const FORGOTTEN_AFTER_MS = 30 * DAY_MS;

/** A consumer group as it was seen last. `unknown`: it is there, and nobody tells whether somebody reads for it. */
export interface SeenGroup {
  clusterId: string;
  groupId: string;
  state: 'reading' | 'stopped' | 'gone' | 'unknown';
  /** ISO 8601 */
  observedAt: string;
}

/**
 * Tells which groups begin to read a product, and which have stopped. A group that is without members for a moment, as
 * while it is deployed or its partitions are shared out anew, has not stopped: it has when it still is after `settleMs`.
 *
 * @param before - Undefined at the beginning: who reads then is no news.
 * @param seen - Groups that are left out are remembered as they were.
 */
export function planConsumerNews(
  before: ConsumersMark | undefined,
  seen: readonly SeenGroup[],
  { now, settleMs }: { now: Date; settleMs: number },
): Planned<ConsumersMark> {
  const known = new Map(before?.groups.map(group => [keyOf(group), group]));
  const news: News[] = [];
  const tell = (
    event: 'reads' | 'stopped' | 'gone',
    { groupId }: Pick<SeenGroup, 'groupId'>,
  ) => news.push({ kind: 'consumers', event, groupId });

  for (const group of seen) {
    const last = known.get(keyOf(group));
    const next = nextMark(last, group, settleMs);
    known.set(keyOf(group), next);
    if (!last) {
      if (before && next.isReading) tell('reads', group);
    } else if (!last.isReading && next.isReading) {
      if (!last.isSilent) tell('reads', group);
    } else if (last.isReading && !next.isReading && !next.isSilent) {
      tell(group.state === 'gone' ? 'gone' : 'stopped', group);
    }
  }
  const groups = [...known.values()].filter(
    ({ isReading, seenAt }) =>
      isReading || now.getTime() - Date.parse(seenAt) < FORGOTTEN_AFTER_MS,
  );
  return { mark: { groups }, news };
}

function nextMark(
  last: GroupMark | undefined,
  group: SeenGroup,
  settleMs: number,
): GroupMark {
  const { clusterId, groupId, state, observedAt: seenAt } = group;
  const hasStopped = state === 'stopped' || state === 'gone';
  const same = { clusterId, groupId, seenAt, stopToldAt: last?.stopToldAt };
  if (!last) return { ...same, isReading: !hasStopped };
  if (state === 'unknown') return { ...last, seenAt };
  if (!hasStopped) return { ...same, isReading: true };
  if (!last.isReading) return { ...last, seenAt };
  const stoppingSince = last.stoppingSince ?? seenAt;
  if (Date.parse(seenAt) - Date.parse(stoppingSince) < settleMs) {
    return { ...same, isReading: true, stoppingSince };
  }
  const { stopToldAt } = last;
  const isSilent =
    stopToldAt !== undefined &&
    Date.parse(seenAt) - Date.parse(stopToldAt) < STOP_TOLD_AGAIN_MS;
  return isSilent
    ? { ...same, isReading: false, isSilent }
    : { ...same, isReading: false, stopToldAt: seenAt };
}

function keyOf({
  clusterId,
  groupId,
}: Pick<SeenGroup, 'clusterId' | 'groupId'>) {
  return `${clusterId}/${groupId}`;
}
