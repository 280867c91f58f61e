// SPDX-License-Identifier: Apache-2.0
import {
  createEvaluator,
  loadScorecards,
  RESULT_STATUSES,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { CHECKS, FACTS, inputOf, SCORECARD } from './madeUpProducts';

test('the scorecard loads, and products come to every status but errors and to different levels', () => {
  const { scorecards, problems } = loadScorecards({
    definitions: [{ definition: SCORECARD, place: 'benchmark' }],
    additions: [],
    facts: FACTS,
  });
  expect(problems).toEqual([]);

  const evaluator = createEvaluator(scorecards[0]!, FACTS);
  const results = Array.from({ length: 500 }, (_, n) =>
    evaluator.evaluate(inputOf(n))!,
  );
  expect(results.every(({ checks }) => checks.length === CHECKS)).toBe(true);

  const statuses = results.flatMap(({ checks }) =>
    checks.map(({ status }) => status),
  );
  expect(new Set(statuses)).toEqual(
    new Set(RESULT_STATUSES.filter(status => status !== 'error')),
  );
  expect(new Set(results.map(({ level }) => level)).size).toBeGreaterThan(1);
});
