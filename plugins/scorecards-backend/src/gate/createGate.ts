// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  type FactReading,
  type GateAnswer,
  gateVerdict,
  type InTheWay,
  type ProposedFact,
  type Scorecard,
  type ScorecardResult,
  whatWouldItTake,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { toKnownEntity } from '../entities/toKnownEntity';
import { findScorecard } from '../exemptions/createExemptions';
import type { ReadingOptions } from '../reading/ReadingOptions';
import { proposedReadings } from './proposedReadings';

/** What is asked about. */
export type GateSubject = { entityRef: string } | { proposed: Proposal };

/** Something that the catalog does not hold, or not yet as it would be. */
export interface Proposal {
  entity: Entity;
  facts?: ProposedFact[];
  /** It would be a change of the entity of its name, which has to be readable, and whose exemptions count. */
  isChange?: boolean;
}

/** Answers whether something reaches a level. */
export interface Gate {
  /** @throws NotFoundError for an entity that the caller may not read; InputError for a level that is none */
  ask(
    request: GateSubject & { scorecard: string; level: string },
    credentials: BackstageCredentials,
  ): Promise<GateAnswer>;
  /** What a scorecard says of an entity, and what is in the way of a level. @param level - Each when absent: the next. */
  explain(
    request: { entityRef: string; scorecard: string; level?: string },
    credentials: BackstageCredentials,
  ): Promise<{
    scorecard: Scorecard;
    result: ScorecardResult;
    /** Absent when the highest level is reached and none is asked for. */
    level?: string;
    inTheWay: InTheWay[];
  }>;
}

export function createGate(
  options: Pick<
    ReadingOptions,
    'definitions' | 'evaluations' | 'providers' | 'readable'
  >,
): Gate {
  const { definitions, evaluations, readable } = options;

  function findLevel(scorecard: Scorecard, level: string): string {
    if (scorecard.levels.some(({ id }) => id === level)) return level;
    const known = scorecard.levels.map(({ id }) => id).join(', ');
    throw new InputError(
      `The scorecard ${scorecard.id} has no level '${level}'; it has ${known}`,
    );
  }

  function resultOf(
    scorecard: Scorecard,
    results: readonly ScorecardResult[],
    name: string,
  ): ScorecardResult {
    const result = results.find(each => each.scorecard === scorecard.id);
    if (result) return result;
    throw new InputError(
      `The scorecard ${scorecard.id} does not apply to ${name}`,
    );
  }

  async function resultOfEntity(
    scorecard: Scorecard,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScorecardResult> {
    const entity = await readable.find(entityRef, credentials);
    const results = await evaluations.ofEntity(entity);
    return resultOf(scorecard, results, entity.entityRef);
  }

  async function resultOfProposed(
    scorecard: Scorecard,
    { entity, facts = [], isChange = false }: Proposal,
    credentials: BackstageCredentials,
  ): Promise<ScorecardResult> {
    const offered = definitions.current().facts;
    const readings: FactReading[] = proposedReadings(facts, offered);
    const known = toKnownEntity(entity);
    if (isChange) await readable.find(known.entityRef, credentials);
    const results = await evaluations.ofProposed(known, readings, {
      withExemptions: isChange,
    });
    return resultOf(scorecard, results, known.entityRef);
  }

  return {
    async ask(request, credentials) {
      const scorecard = findScorecard(definitions, request.scorecard);
      const level = findLevel(scorecard, request.level);
      const result =
        'entityRef' in request
          ? await resultOfEntity(scorecard, request.entityRef, credentials)
          : await resultOfProposed(scorecard, request.proposed, credentials);
      const inTheWay = whatWouldItTake(scorecard, result, level);
      return { verdict: gateVerdict(inTheWay), result, inTheWay };
    },

    async explain({ entityRef, scorecard: id, level: asked }, credentials) {
      const scorecard = findScorecard(definitions, id);
      const result = await resultOfEntity(scorecard, entityRef, credentials);
      const level =
        asked === undefined
          ? nextLevel(scorecard, result)
          : findLevel(scorecard, asked);
      return {
        scorecard,
        result,
        ...(level !== undefined && { level }),
        inTheWay:
          level === undefined ? [] : whatWouldItTake(scorecard, result, level),
      };
    },
  };
}

/** The one above that which is certain; `undefined` above the highest. */
function nextLevel(
  { levels }: Scorecard,
  { level }: ScorecardResult,
): string | undefined {
  return levels[levels.findIndex(({ id }) => id === level) + 1]?.id;
}
