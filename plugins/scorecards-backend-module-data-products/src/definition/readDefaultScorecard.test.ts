// SPDX-License-Identifier: Apache-2.0
import {
  type Condition,
  type DefinitionProblem,
  loadScorecards,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { dataProductFacts } from '../facts/factDefinitions';
import { kafkaFacts } from '../kafka/kafkaFactDefinitions';
import {
  DEFAULT_SCORECARD_ID,
  readDefaultScorecard,
} from './readDefaultScorecard';

/** The questions of the proposal, whose facts nobody tells yet marked as such. */
const WITHOUT_FACTS = ['con-1', 'con-2', 'sec-1', 'sec-3'];
/** Asked where a cluster or the Metrics API can be asked. */
const OF_KAFKA = ['sla-2', 'sla-3', 'sla-4', 'dur-1', 'use-1', 'use-2'];
const WITH_FACTS = [
  'own-1',
  'own-2',
  'dom-1',
  'doc-1',
  'doc-2',
  'doc-3',
  'tag-1',
  'addr-1',
  'addr-2',
  'sch-1',
  'sch-2',
  'sch-3',
  'sch-3-tier-1',
  'sch-4',
  'sch-5',
  'sla-1',
  'sla-1-numbers',
  'sec-2',
  'lin-1',
  'lif-1',
];

/** Providers that may be installed one day; until then what asks for their facts is not enabled. */
const OTHER_PROVIDERS = ['access', 'contracts'];

function factsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  return [condition.fact];
}

const ALL_FACTS = [...dataProductFacts, ...kafkaFacts];

describe('the scorecard that comes with the module', () => {
  let scorecard: Scorecard;
  let problems: DefinitionProblem[];

  beforeAll(async () => {
    const answer = loadScorecards({
      definitions: [await readDefaultScorecard()],
      additions: [],
      facts: ALL_FACTS,
    });
    problems = answer.problems;
    scorecard = answer.scorecards[0]!;
  });

  it('is without problems', () => {
    expect(problems).toEqual([]);
  });

  it('has the id by which others know it', () => {
    expect(scorecard.id).toBe(DEFAULT_SCORECARD_ID);
  });

  it('asks every question, and enables those that the facts can answer', () => {
    const isEnabled = (check: Scorecard['checks'][number]) => !check.notEnabled;
    const ids = (checks: Scorecard['checks']) =>
      checks.map(({ id }) => id).sort();
    expect(ids(scorecard.checks.filter(isEnabled))).toEqual(
      [...WITH_FACTS, ...OF_KAFKA].sort(),
    );
    expect(ids(scorecard.checks.filter(check => !isEnabled(check)))).toEqual(
      [...WITHOUT_FACTS].sort(),
    );
  });

  it('asks nothing about Kafka where no cluster can be asked', async () => {
    const { scorecards } = loadScorecards({
      definitions: [await readDefaultScorecard()],
      additions: [],
      facts: dataProductFacts,
    });
    const enabled = scorecards[0]!.checks
      .filter(({ notEnabled }) => !notEnabled)
      .map(({ id }) => id);
    expect(enabled.sort()).toEqual([...WITH_FACTS].sort());
  });

  it('names only facts that are told, or those of providers that are known to be missing', () => {
    const told = new Set(ALL_FACTS.map(({ id }) => id));
    const named = scorecard.checks.flatMap(({ condition }) =>
      factsOf(condition),
    );
    const unknown = named.filter(
      fact =>
        !told.has(fact) && !OTHER_PROVIDERS.includes(fact.split('.')[0] ?? ''),
    );
    expect(unknown).toEqual([]);
  });

  it('demands each check on exactly one level', () => {
    expect(scorecard.levels.map(({ id }) => id)).toEqual([
      'bronze',
      'silver',
      'gold',
    ]);
    expect(scorecard.levels.flatMap(({ checks }) => checks).sort()).toEqual(
      scorecard.checks.map(({ id }) => id).sort(),
    );
  });

  it('says of each check why it matters and what mends it', () => {
    for (const { why, howToFix } of scorecard.checks) {
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
      expect(howToFix.text).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it('leads to what mends it, wherever that is a page', () => {
    const withoutLink = scorecard.checks
      .filter(({ notEnabled }) => !notEnabled)
      .filter(({ howToFix }) => !howToFix.links?.length)
      .map(({ id }) => id);
    expect(withoutLink).toEqual([]);
  });
});
