// SPDX-License-Identifier: Apache-2.0
import {
  addDays,
  type Exemption,
  type ResultStatus,
  type Standing,
  standingOf,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type {
  PastChange,
  PastDay,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { When } from '../PastEvent';
import { entityRefOf } from '../Scene';
import { CHECKS, LEVELS, SCORECARD, STATUSES_NOW } from './retailNow';
import {
  daysOf,
  type PastExemption,
  type ScorecardsStory,
} from './ScorecardsStory';

const VERSION_NOW = 2;

/** Snapshots are taken again and again; the last one of a day is what stays. */
const SNAPSHOT_TIME = '21:30';

/** When exemptions begin and end: at midnight, and found at the first run after it. */
const FIRST_RUN_TIME = '00:05';

export interface ScorecardsPast {
  /** From the first to yesterday. */
  days: PastDay[];
  /** In the order in which they happened. */
  changes: PastChange[];
  exemptions: Exemption[];
}

type Statuses = ReadonlyMap<string, ResultStatus>;

/**
 * Tells a story backwards from today’s results, so that it ends with them.
 *
 * @param today - `YYYY-MM-DD`
 */
export function pastOf(story: ScorecardsStory, today: string): ScorecardsPast {
  const instantOf = ({ daysAgo, time }: When) =>
    `${addDays(today, -daysAgo)}T${time}:00.000Z`;
  const products = [...STATUSES_NOW.keys()];
  const versionAt = (when: When) =>
    isBefore(when, story.definition)
      ? story.definition.versionBefore
      : VERSION_NOW;

  function dayOf(daysAgo: number): PastDay {
    const when = { daysAgo, time: SNAPSHOT_TIME };
    return {
      scorecard: SCORECARD,
      day: addDays(today, -daysAgo),
      takenAt: instantOf(when),
      version: versionAt(when),
      levels: [...LEVELS],
      checks: CHECKS.map(({ id }) => id).filter(id => isAsked(id, when, story)),
      entries: products.flatMap(product => {
        const statuses = statusesAt(product, when, story);
        return statuses
          ? [
              {
                entityRef: entityRefOf(product),
                standing: standingAt(statuses),
                statuses: [...statuses].map(([check, status]) => ({
                  check,
                  status,
                })),
              },
            ]
          : [];
      }),
    };
  }

  function changesOf(product: string): PastChange[] {
    let before: Statuses | undefined;
    return momentsOf(product, story).flatMap(when => {
      const after = statusesAt(product, when, story);
      const changes = before && after ? differences(before, after) : [];
      before = after;
      return after && changes.length > 0
        ? [
            {
              ...standingAt(after),
              scorecard: SCORECARD,
              entityRef: entityRefOf(product),
              at: instantOf(when),
              scorecardVersion: versionAt(when),
              changes,
            },
          ]
        : [];
    });
  }

  return {
    days: daysOf(story).map(dayOf),
    changes: products
      .flatMap(changesOf)
      .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    exemptions: story.exemptions.map(
      ({ product, by, requested, firstDaysAgo, lastDaysAgo, ...rest }) => {
        const { id, check, reason, state, decided } = rest;
        return {
          id,
          entityRef: entityRefOf(product),
          scorecard: SCORECARD,
          check,
          reason,
          requestedBy: by,
          requestedAt: instantOf(requested),
          firstDay: addDays(today, -firstDaysAgo),
          lastDay: addDays(today, -lastDaysAgo),
          state,
          ...(decided && {
            decidedBy: decided.by,
            decidedAt: instantOf(decided),
            decisionReason: decided.reason,
          }),
        };
      },
    ),
  };
}

/** `undefined` before there was such a product. */
function statusesAt(
  product: string,
  when: When,
  story: ScorecardsStory,
): Statuses | undefined {
  const appeared = story.appeared.get(product);
  if (appeared && isBefore(when, appeared)) return undefined;
  const statuses = new Map(STATUSES_NOW.get(product));
  for (const turn of story.turns.toReversed()) {
    if (!turn.products.includes(product) || !isBefore(when, turn)) continue;
    for (const [check, was] of Object.entries(turn.was)) {
      statuses.set(check, was);
    }
  }
  for (const exemption of story.exemptions) {
    if (exemption.product === product && countsAt(exemption, when)) {
      statuses.set(exemption.check, 'exempt');
    }
  }
  for (const check of [...statuses.keys()]) {
    if (!isAsked(check, when, story)) statuses.delete(check);
  }
  return statuses;
}

/** When results of a product may have changed before today, the earliest first; first of all when it was there. */
function momentsOf(product: string, story: ScorecardsStory): When[] {
  const start = { daysAgo: story.firstDaysAgo, time: '00:00' };
  const turns = story.turns.filter(turn => turn.products.includes(product));
  const edges = story.exemptions
    .filter(exemption => exemption.product === product)
    .flatMap(({ firstDaysAgo, lastDaysAgo }) => [
      { daysAgo: firstDaysAgo, time: FIRST_RUN_TIME },
      { daysAgo: lastDaysAgo - 1, time: FIRST_RUN_TIME },
    ]);
  return [
    story.appeared.get(product) ?? start,
    story.definition,
    ...turns,
    ...edges,
  ]
    .filter(({ daysAgo }) => daysAgo > 0)
    .sort((a, b) => (isBefore(a, b) ? -1 : Number(isBefore(b, a))));
}

function differences(before: Statuses, after: Statuses): PastChange['changes'] {
  return [...after].flatMap(([check, to]) => {
    const from = before.get(check);
    return from === to ? [] : [{ check, from, to }];
  });
}

function standingAt(statuses: Statuses): Standing {
  const results = CHECKS.flatMap(({ id, weight, level }) => {
    const status = statuses.get(id);
    return status
      ? [{ status, weight, level: level && LEVELS.indexOf(level) }]
      : [];
  });
  return standingOf(results, LEVELS);
}

function isAsked(
  check: string,
  when: When,
  { definition }: ScorecardsStory,
): boolean {
  return !definition.added.includes(check) || !isBefore(when, definition);
}

function countsAt(exemption: PastExemption, { daysAgo }: When): boolean {
  const { state, firstDaysAgo, lastDaysAgo } = exemption;
  return (
    state === 'approved' && daysAgo <= firstDaysAgo && daysAgo >= lastDaysAgo
  );
}

function isBefore(one: When, other: When): boolean {
  return one.daysAgo === other.daysAgo
    ? one.time < other.time
    : one.daysAgo > other.daysAgo;
}
