// SPDX-License-Identifier: Apache-2.0
import {
  aCheck,
  aScorecard,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { readDefinition, writeDefinition } from './definitionText';

test('a loaded definition is written as its authors could have, as the next version', () => {
  const scorecard = aScorecard({
    checks: [
      aCheck({ id: 'ours' }),
      aCheck({
        id: 'theirs',
        setBy: { kind: 'domain', domainRef: 'domain:default/sales' },
      }),
    ],
  });
  const read = readDefinition(writeDefinition(scorecard));
  expect(read).toMatchObject({
    id: scorecard.id,
    version: scorecard.version + 1,
    checks: [{ id: 'ours', condition: scorecard.checks[0]?.condition }],
  });
  expect(read).not.toHaveProperty('digest');
  expect(read.checks[0]).not.toHaveProperty('setBy');
});

test('the levels that are written demand no check that a domain added', () => {
  const scorecard = aScorecard({
    checks: [
      aCheck({ id: 'ours' }),
      aCheck({
        id: 'theirs',
        setBy: { kind: 'domain', domainRef: 'domain:default/sales' },
      }),
    ],
  });
  expect(
    readDefinition(writeDefinition(scorecard)).levels.flatMap(
      ({ checks }) => checks,
    ),
  ).toEqual(['ours']);
});

test.each([
  ['a text', 'governance', /mapping/],
  ['a list', '- a', /mapping/],
  ['no YAML', 'a: [', /no YAML/],
])('%s is refused', (_case, text, message) => {
  expect(() => readDefinition(text)).toThrow(message);
});
