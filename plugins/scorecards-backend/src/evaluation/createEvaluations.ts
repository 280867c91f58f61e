// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import {
  calendarDay,
  type EvaluationInput,
  type Evaluator,
  type Exemption,
  type Fact,
  type FactReading,
  type ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Definitions } from '../definitions/createDefinitions';
import type { EntityCache } from '../entities/createEntityCache';
import type { EntityView, KnownEntity } from '../entities/types';
import type { ExemptionStore } from '../exemptions/types';
import { currentFacts, failuresOf } from '../facts/currentFacts';
import type { FactStore, ProviderRun, StoredFacts } from '../facts/types';
import type { Standings } from '../standings/createStandings';
import type { StandingStore } from '../standings/types';
import { inChunks } from '../store/chunks';
import { type LevelChange, levelChange } from './levelChange';
import { type LevelDrop, levelDrop } from './levelDrop';
import { planStanding } from './planStanding';

/** Entities whose facts are in memory at the same time. */
const PAGE_SIZE = 500;

/** What everything that is evaluated in one go has in common. */
interface Round {
  evaluators: readonly Evaluator[];
  view: EntityView;
  runs: ReadonlyMap<string, ProviderRun>;
  failedProviders: ReadonlyMap<string, string>;
  exemptions: ReadonlyMap<string, Exemption[]>;
  now: Date;
  today: string;
}

/** What an evaluation changed. */
export interface EvaluationOutcome {
  evaluated: number;
  written: number;
  drops: LevelDrop[];
  levelChanges: LevelChange[];
}

export interface Evaluations {
  /** Over what is known now; writes nothing. By every scorecard that applies. */
  ofEntity(entity: KnownEntity): Promise<ScorecardResult[]>;
  /**
   * Something that the catalog may not hold, over these facts alone; writes nothing.
   *
   * @param options.withExemptions - Whether those of the entity of its name count.
   */
  ofProposed(
    entity: KnownEntity,
    facts: readonly FactReading[],
    options: { withExemptions: boolean },
  ): Promise<ScorecardResult[]>;
  /** Entities with what is known of them, for evaluations that nobody keeps, a page at a time. */
  inputs(entityRefs: readonly string[]): AsyncIterable<EvaluationInput[]>;
  /** Evaluates these and keeps what is different; also that some are gone. */
  renew(entityRefs: readonly string[]): Promise<EvaluationOutcome>;
  /** Everything that the catalog holds, and everything that it holds no more. */
  renewAll(signal: AbortSignal): Promise<EvaluationOutcome>;
}

export interface EvaluationsOptions {
  definitions: Pick<Definitions, 'current'>;
  entities: Pick<EntityCache, 'current' | 'refresh'>;
  facts: Pick<FactStore, 'ofEntities' | 'runs'>;
  exemptions: Pick<ExemptionStore, 'approved'>;
  standings: Pick<Standings, 'catchUp' | 'stored' | 'presentRefs'>;
  store: Pick<StandingStore, 'apply'>;
  timeZone: string;
  now: () => Date;
}

export function createEvaluations(options: EvaluationsOptions): Evaluations {
  const { definitions, entities, facts, standings, store, timeZone } = options;

  async function startRound(): Promise<Round> {
    const now = options.now();
    const today = calendarDay(now, timeZone);
    const [view, runs, exemptions] = await Promise.all([
      entities.current(),
      facts.runs(),
      options.exemptions.approved(today),
    ]);
    return {
      evaluators: definitions.current().evaluators,
      view,
      runs: new Map(runs.map(run => [run.provider, run])),
      failedProviders: failuresOf(runs),
      exemptions: groupBy(exemptions, ({ entityRef }) => entityRef),
      now,
      today,
    };
  }

  async function readInputs(
    round: Round,
    known: readonly KnownEntity[],
  ): Promise<EvaluationInput[]> {
    const stored = groupBy(
      await facts.ofEntities(known.map(({ entityRef }) => entityRef)),
      ({ entityRef }) => entityRef,
    );
    return known.map(entity => ({
      entity: entity.entity,
      facts: factsOf(stored.get(entity.entityRef), round.runs),
      failedProviders: round.failedProviders,
      exemptions: round.exemptions.get(entity.entityRef) ?? [],
      domainRefs: round.view.domainsOf(entity),
      now: round.now,
      today: round.today,
    }));
  }

  /** @param refs - Entities that the view does not hold are gone. */
  async function renewPage(
    round: Round,
    refs: readonly string[],
    outcome: EvaluationOutcome,
  ): Promise<void> {
    const known = refs.flatMap(ref => round.view.byRef.get(ref) ?? []);
    const inputs = await readInputs(round, known);
    const inputByRef = new Map(
      inputs.map((input, index) => [known[index]?.entityRef, input]),
    );
    const at = round.now.toISOString();
    const plans = refs.flatMap(entityRef => {
      const input = inputByRef.get(entityRef);
      return round.evaluators.flatMap(evaluator => {
        const { scorecard } = evaluator;
        const before = standings.stored(scorecard.id, entityRef);
        const result = input && evaluator.evaluate(input);
        const write = planStanding(before, result, {
          scorecard,
          entityRef,
          at,
        });
        return write ? [{ write, before, scorecard }] : [];
      });
    });
    const written = new Set(
      await store.apply(
        plans.map(({ write }) => write),
        at,
      ),
    );
    outcome.evaluated += known.length;
    outcome.written += written.size;
    for (const { write, before, scorecard } of plans) {
      if (!written.has(write)) continue;
      const drop = levelDrop(before, write.standing, scorecard);
      if (drop) outcome.drops.push(drop);
      const change = levelChange(before, write.standing, scorecard);
      if (change) outcome.levelChanges.push(change);
    }
  }

  const nothing = (): EvaluationOutcome => ({
    evaluated: 0,
    written: 0,
    drops: [],
    levelChanges: [],
  });

  return {
    async ofEntity(entity) {
      const round = await startRound();
      const [input] = await readInputs(round, [entity]);
      if (!input) return [];
      return round.evaluators.flatMap(each => each.evaluate(input) ?? []);
    },

    async ofProposed(entity, readings, { withExemptions }) {
      const round = await startRound();
      const observedAt = round.now.toISOString();
      const input: EvaluationInput = {
        entity: entity.entity,
        facts: readings.map(reading => ({
          id: reading.fact,
          reading,
          observedAt,
        })),
        failedProviders: new Map(),
        exemptions: withExemptions
          ? (round.exemptions.get(entity.entityRef) ?? [])
          : [],
        domainRefs: round.view.domainsOf(entity),
        now: round.now,
        today: round.today,
      };
      return round.evaluators.flatMap(each => each.evaluate(input) ?? []);
    },

    async *inputs(entityRefs) {
      const round = await startRound();
      for (const refs of inChunks(entityRefs, PAGE_SIZE)) {
        const known = refs.flatMap(ref => round.view.byRef.get(ref) ?? []);
        yield await readInputs(round, known);
        await setImmediate();
      }
    },

    async renew(entityRefs) {
      const round = await startRound();
      const outcome = nothing();
      await standings.catchUp();
      for (const refs of inChunks(entityRefs, PAGE_SIZE)) {
        await renewPage(round, refs, outcome);
      }
      await standings.catchUp();
      return outcome;
    },

    async renewAll(signal) {
      await entities.refresh();
      const round = await startRound();
      const outcome = nothing();
      await standings.catchUp();
      const gone = round.evaluators
        .flatMap(({ scorecard }) => standings.presentRefs(scorecard.id))
        .filter(ref => !round.view.byRef.has(ref));
      const refs = [...new Set([...round.view.byRef.keys(), ...gone])];
      for (const page of inChunks(refs, PAGE_SIZE)) {
        signal.throwIfAborted();
        await renewPage(round, page, outcome);
        // Lets requests in between: a database in this process answers without ever letting go.
        await setImmediate();
      }
      await standings.catchUp();
      return outcome;
    },
  };
}

function factsOf(
  stored: StoredFacts[] | undefined,
  runs: ReadonlyMap<string, ProviderRun>,
): Fact[] {
  return stored ? currentFacts(stored, runs) : [];
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
