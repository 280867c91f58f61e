// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { FactDefinition } from '../../model/fact';
import { LoadedDefinition, Scorecard } from '../../model/scorecard';
import { factsOfCondition } from '../condition/factsOfCondition';
import { digestOf } from '../digest/digestOf';
import { DefinitionProblem, LoadAnswer, LoadRequest } from '../types';
import { additionProblems } from './additionProblems';
import { additionSchema, scorecardSchema } from './definitionSchemas';
import { Draft, draftOf, withAddition } from './Draft';
import { findCycle } from './findCycle';
import { KnownFacts, knownFacts } from './KnownFacts';
import { problem, Problem, schemaProblems } from './problems';
import { scorecardProblems } from './scorecardProblems';

/**
 * Validates definitions, applies what domains add, and finds out which checks are enabled.
 *
 * @remarks Every problem of a definition is told, not only the first; of problems of its form all, and then no others.
 * Of two definitions with the same id the first counts.
 */
export function loadScorecards(request: LoadRequest): LoadAnswer {
  const facts = knownFacts(request.facts);
  const problems: DefinitionProblem[] = [];
  const drafts = new Map<string, { draft: Draft; place: string }>();

  for (const { definition, place } of request.definitions) {
    const read = readDefinition(definition, scorecardSchema);
    const other = read.value && drafts.get(read.value.id);
    const found = read.value
      ? [
          ...(other ? [idTaken(read.value.id, other.place)] : []),
          ...scorecardProblems(read.value, facts),
        ]
      : read.problems;
    problems.push(...found.map(one => ({ place, ...one })));
    if (read.value && found.length === 0) {
      drafts.set(read.value.id, { draft: draftOf(read.value, facts), place });
    }
  }
  for (const addition of request.additions) {
    problems.push(...addTo(drafts, addition, facts));
  }
  return {
    scorecards: [...drafts.values()].map(({ draft }) =>
      withDigest(draft, request.facts),
    ),
    problems,
  };
}

/** Puts an addition into its scorecard, unless it has problems. */
function addTo(
  drafts: Map<string, { draft: Draft; place: string }>,
  { definition, place }: LoadedDefinition<unknown>,
  facts: KnownFacts,
): DefinitionProblem[] {
  const read = readDefinition(definition, additionSchema);
  const entry = read.value && drafts.get(read.value.scorecard);
  if (!read.value || !entry) {
    const found = read.problems ?? [
      problem(
        ['scorecard'],
        `There is no scorecard '${read.value.scorecard}' that could be loaded`,
      ),
    ];
    return found.map(one => ({ place, ...one }));
  }
  const found = additionProblems(read.value, entry.draft, facts);
  if (found.length === 0) {
    entry.draft = withAddition(entry.draft, read.value, facts);
  }
  return found.map(one => ({ place, ...one }));
}

type Read<T> =
  | { value: T; problems?: undefined }
  | { value?: undefined; problems: Problem[] };

function readDefinition<T>(
  definition: unknown,
  schema: z.ZodType<T, unknown>,
): Read<T> {
  const cycle = findCycle(definition);
  if (cycle) {
    return {
      problems: [problem(cycle, 'Contains itself, or is nested too deeply')],
    };
  }
  const parsed = schema.safeParse(definition);
  return parsed.success
    ? { value: parsed.data }
    : { problems: schemaProblems(parsed.error) };
}

function idTaken(id: string, place: string): Problem {
  return problem(['id'], `'${id}' is the id of the one in ${place}`);
}

/** A result depends on what the facts mean too, so those that are asked for are part of the digest. */
function withDigest(draft: Draft, facts: FactDefinition[]): Scorecard {
  const asked = new Set(
    draft.checks.flatMap(({ condition, stricter }) =>
      [condition, ...stricter.map(one => one.condition)].flatMap(
        factsOfCondition,
      ),
    ),
  );
  const meanings = facts
    .filter(({ id }) => asked.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...draft, digest: digestOf([draft, meanings]) };
}
