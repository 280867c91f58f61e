// SPDX-License-Identifier: Apache-2.0
import type { RolledUpResult } from '@data-mesh/backstage-plugin-scorecards-common';
import type { EntityView, KnownEntity } from '../entities/types';
import type { Trends } from '../trends/createTrends';
import type { StandingStore, StoredStanding } from './types';

const PAGE_SIZE = 1_000;

/** How one entity stands, with what it is shown and grouped by. */
export interface RankedStanding {
  entity: KnownEntity;
  stored: StoredStanding;
  /** The same for sums, so that no sum has to make it of each entity. */
  result: RolledUpResult;
}

/** Everything that is kept about the present, in memory. */
export interface Standings {
  /** Holds, after it, whatever was committed before the call, by whichever back end. */
  catchUp(): Promise<void>;
  /** As kept, whether or not the catalog still holds the entity. */
  stored(scorecard: string, entityRef: string): StoredStanding | undefined;
  /** Refs of all that are kept as present. */
  presentRefs(scorecard: string): string[];
  /** Of everything that the catalog holds; the same array as long as nothing changes. */
  ranked(scorecard: string): readonly RankedStanding[];
}

export function createStandings(options: {
  store: Pick<StandingStore, 'lastSequence' | 'changedSince'>;
  trends: Pick<Trends, 'catchUp'>;
  entities: () => EntityView | undefined;
}): Standings {
  const { store, trends, entities } = options;
  const byScorecard = new Map<string, Map<string, StoredStanding>>();
  const ranked = new Map<
    string,
    { view: EntityView; rows: readonly RankedStanding[] }
  >();
  let sequence = 0;

  async function readNews(): Promise<void> {
    const lastSequence = await store.lastSequence();
    if (lastSequence === sequence) return;
    for (;;) {
      const items = await store.changedSince(sequence, PAGE_SIZE);
      for (const item of items) {
        const rows = byScorecard.get(item.scorecard) ?? new Map();
        byScorecard.set(item.scorecard, rows);
        rows.set(item.entityRef, item);
        ranked.delete(item.scorecard);
        sequence = item.sequence;
      }
      if (items.length < PAGE_SIZE) break;
    }
    await trends.catchUp();
    sequence = Math.max(sequence, lastSequence);
  }

  const catchUp = oneAtATime(readNews);

  return {
    catchUp,

    stored: (scorecard, entityRef) =>
      byScorecard.get(scorecard)?.get(entityRef),

    presentRefs: scorecard =>
      [...(byScorecard.get(scorecard)?.values() ?? [])].flatMap(
        ({ entityRef, isPresent }) => (isPresent ? [entityRef] : []),
      ),

    ranked(scorecard) {
      const view = entities();
      if (!view) return [];
      const known = ranked.get(scorecard);
      if (known?.view === view) return known.rows;
      const rows: RankedStanding[] = [];
      for (const stored of byScorecard.get(scorecard)?.values() ?? []) {
        const entity = stored.isPresent && view.byRef.get(stored.entityRef);
        if (!entity) continue;
        const result = { ...stored.standing, checks: stored.statuses };
        rows.push({ entity, stored, result });
      }
      ranked.set(scorecard, { view, rows });
      return rows;
    },
  };
}

/** Calls that come while `work` runs share one further run after it: one under way may have begun too early for them. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  function start(): Promise<void> {
    next = undefined;
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  }
  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}
