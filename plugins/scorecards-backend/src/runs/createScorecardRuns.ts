// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  addDays,
  calendarDay,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { FactProvider } from '@data-mesh/backstage-plugin-scorecards-node';
import type { AdoptionCounts } from '../adoption/createAdoptionCounts';
import type { AdoptionStore } from '../adoption/types';
import type { Definitions } from '../definitions/createDefinitions';
import type { EntityCache } from '../entities/createEntityCache';
import type {
  EvaluationOutcome,
  Evaluations,
} from '../evaluation/createEvaluations';
import { publishLevels } from '../events/publishLevels';
import type { FactRuns } from '../facts/createFactRuns';
import type { FactStore } from '../facts/types';
import { dropNotices } from '../notices/dropNotices';
import type { Notices } from '../notices/createNotices';
import type { Standings } from '../standings/createStandings';
import type { StandingStore } from '../standings/types';
import type { SnapshotStore } from '../trends/createSnapshotStore';
import type { Trends } from '../trends/createTrends';
import type { RunLog } from './createRunLog';
import { snapshotOf } from './snapshotOf';

/** Everything that makes results newer. */
export interface ScorecardRuns {
  /** Has one provider observe everything, and evaluates everything over what is known then. */
  readFacts(provider: FactProvider, signal: AbortSignal): Promise<void>;
  /**
   * Reads definitions and entities again, evaluates everything, keeps what is different, tells owners, and keeps the
   * snapshot of the day.
   */
  evaluateAll(signal: AbortSignal): Promise<void>;
  /** Has these observed and evaluated now. @returns Why nothing newer is known, by provider that failed. */
  checkAgain(
    entityRefs: readonly string[],
    signal: AbortSignal,
  ): Promise<Map<string, string>>;
  /** Evaluates one anew over the facts that are known. */
  evaluateAgain(entityRef: string): Promise<void>;
}

export interface ScorecardRunsOptions {
  definitions: Definitions;
  entities: EntityCache;
  factRuns: FactRuns;
  facts: Pick<FactStore, 'runs' | 'forget'>;
  providers: () => readonly FactProvider[];
  evaluations: Evaluations;
  standings: Standings;
  store: Pick<StandingStore, 'forgetBefore'>;
  snapshots: Pick<SnapshotStore, 'write' | 'forgetBefore'>;
  trends: Pick<Trends, 'forgetBefore'>;
  adoption: AdoptionCounts;
  adoptionStore: Pick<AdoptionStore, 'forgetBefore'>;
  runLog: RunLog;
  notices: Notices;
  events: Pick<EventsService, 'publish'>;
  logger: LoggerService;
  timeZone: string;
  keepDays: number;
  now: () => Date;
}

export function createScorecardRuns(
  options: ScorecardRunsOptions,
): ScorecardRuns {
  const { definitions, entities, evaluations, facts, logger, standings } =
    options;
  let tidiedOn: string | undefined;

  /** Providers that never ran make everything unknown, which would be a false beginning of its history. */
  async function isReady(): Promise<boolean> {
    const known = new Set((await facts.runs()).map(({ provider }) => provider));
    return options.providers().every(({ id }) => known.has(id));
  }

  async function tell({
    drops,
    levelChanges,
  }: EvaluationOutcome): Promise<void> {
    const scorecards = definitions
      .current()
      .evaluators.map(({ scorecard }) => scorecard);
    const at = options.now();
    await publishLevels(levelChanges, { ...options, scorecards, at });
    const notices = dropNotices(drops, {
      scorecards,
      entityOf: ref => entities.view()?.byRef.get(ref),
    });
    for (const notice of notices) await options.notices.send(notice);
  }

  async function keepSnapshots(today: string): Promise<void> {
    const takenAt = options.now().toISOString();
    for (const { scorecard } of definitions.current().evaluators) {
      const rows = standings.ranked(scorecard.id);
      if (rows.length === 0) continue;
      await options.snapshots.write(
        snapshotOf(scorecard, rows, { day: today, takenAt }),
      );
    }
  }

  /** Once a day, by each back end: what is deleted twice is deleted. */
  async function tidy(today: string): Promise<void> {
    if (tidiedOn === today) return;
    const first = addDays(today, -options.keepDays);
    await options.store.forgetBefore(first);
    await options.snapshots.forgetBefore(first);
    await options.adoptionStore.forgetBefore(first);
    options.trends.forgetBefore(first);
    const view = entities.view();
    if (view) await facts.forget(ref => !view.byRef.has(ref));
    tidiedOn = today;
  }

  async function evaluateAll(signal: AbortSignal): Promise<void> {
    await definitions.refresh();
    if (!(await isReady())) return;
    const startedAt = options.now();
    const outcome = await evaluations.renewAll(signal);
    const today = calendarDay(startedAt, options.timeZone);
    await keepSnapshots(today);
    await tell(outcome);
    await options.adoption.count(today, signal);
    await tidy(today);
    await options.runLog.noteEvaluation(startedAt);
    const { evaluated, written, drops } = outcome;
    if (written > 0) {
      logger.info('Scorecards were evaluated', {
        entities: String(evaluated),
        changed: String(written),
        dropped: String(drops.length),
      });
    }
  }

  return {
    evaluateAll,

    async readFacts(provider, signal) {
      await options.factRuns.runAll(provider, signal);
      await evaluateAll(signal);
    },

    async checkAgain(entityRefs, signal) {
      await entities.readAgain(entityRefs);
      const failures = await options.factRuns.runFor(entityRefs, signal);
      await tell(await evaluations.renew(entityRefs));
      return failures;
    },

    async evaluateAgain(entityRef) {
      await tell(await evaluations.renew([entityRef]));
    },
  };
}
