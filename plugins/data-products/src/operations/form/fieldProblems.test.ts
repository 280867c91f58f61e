// SPDX-License-Identifier: Apache-2.0
import type { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import {
  hasErrors,
  problemsAt,
  problemsElsewhere,
  shownPaths,
} from './fieldProblems';

const problem = (
  severity: OperationProblem['severity'],
  field?: string,
): OperationProblem => ({
  severity,
  code: `${severity}-of-${field}`,
  field,
  message: 'Something is wrong.',
});

const WARNING = problem('warning', 'metadata.owner');
const ERROR = problem('error', 'metadata.owner');
const OF_DOMAIN = problem('error', 'metadata.domain');
const OF_TOPIC = problem('error', 'topic');
const OF_NOTHING = problem('warning');
const ALL = [WARNING, ERROR, OF_DOMAIN, OF_TOPIC, OF_NOTHING];

describe('problemsAt', () => {
  test('gives those of the field alone, errors first', () => {
    expect(problemsAt(ALL, 'metadata.owner')).toEqual([ERROR, WARNING]);
  });
});

describe('problemsElsewhere', () => {
  test('gives those whose field is not on screen, and those without one', () => {
    const shown = shownPaths(['owner', 'domain'], []);
    expect(problemsElsewhere(ALL, shown)).toEqual([OF_TOPIC, OF_NOTHING]);
  });
});

describe('shownPaths', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof shownPaths>, string[]]>([
    ['a field',                           [['owner'], []],             ['metadata.owner']],
    ['an SLA tier, with its terms',       [['slaTier'], []],           ['metadata.slaTier', 'acceptedSlaTier']],
    ['attributes, each by its name',      [['attributes'], ['team']],  ['metadata.attributes', 'metadata.attributes.team']],
    ['no attributes that are not shown',  [['owner'], ['team']],       ['metadata.owner']],
  ])('names %s', (_case, [fields, names], expected) => {
    expect(shownPaths(fields, names)).toEqual(expected);
  });
});

describe('hasErrors', () => {
  // prettier-ignore
  test.each<[string, OperationProblem[], boolean]>([
    ['nothing is said',     [],               false],
    ['there is a warning',  [WARNING],        false],
    ['there is an error',   [WARNING, ERROR], true],
  ])('when %s', (_case, problems, expected) => {
    expect(hasErrors(problems)).toBe(expected);
  });
});
