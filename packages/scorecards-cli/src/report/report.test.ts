// SPDX-License-Identifier: Apache-2.0
import {
  aGateAnswer,
  aScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { NOT_REACHED, UNKNOWN } from '../__testUtils__/answers';
import { report } from './report';

describe('a report as text', () => {
  it('says where the entity stands and what stands in the way', () => {
    expect(report(NOT_REACHED, { level: 'silver' }, 'text')).toBe(
      [
        "dataproduct:prod/orders does not reach the level 'silver' of 'governance'.",
        "It has the level 'bronze' and a score of 72 %.",
        '',
        '- Fields are documented (documented) fails',
        '    Documented fields: 0.5, expected at least 90 % (Schema Registry, 2026-11-02T09:00:00.000Z)',
        '    How to fix: Add a doc to each field, then register the schema.',
      ].join('\n'),
    );
  });

  it('says what is not known, and why', () => {
    expect(report(UNKNOWN, { level: 'silver' }, 'text')).toBe(
      [
        "It is not known whether dataproduct:prod/orders reaches the level 'silver' of 'governance'.",
        'It has no level and no score; 40 % of it is known.',
        '',
        '- Consumers keep up (lag) could not be found out',
        '    Lag: nothing, expected at most 100 (Kafka). Timed out. ::error::Not a command',
        '    How to fix: Find out which consumer is behind.',
      ].join('\n'),
    );
  });

  it('is short when the level is reached', () => {
    expect(report(aGateAnswer(), { level: 'bronze' }, 'text')).toBe(
      [
        "dataproduct:prod/orders reaches the level 'bronze' of 'governance'.",
        "It has the level 'bronze' and a score of 100 %.",
      ].join('\n'),
    );
  });
});

describe('a report for GitHub', () => {
  const annotations = (...args: Parameters<typeof report>) =>
    report(...args)
      .split('\n')
      .filter(line => line.trimStart().startsWith('::'));

  it('annotates the file with the verdict and what stands in the way', () => {
    const question = { level: 'silver', file: 'data,products/a:b.yaml' };
    expect(annotations(NOT_REACHED, question, 'github')).toEqual([
      "::error file=data%2Cproducts/a%3Ab.yaml,title=Scorecard gate::dataproduct:prod/orders does not reach the level 'silver' of 'governance'.",
      '::error file=data%2Cproducts/a%3Ab.yaml,title=Fields are documented::- Fields are documented (documented) fails%0A' +
        '    Documented fields: 0.5, expected at least 90 %25 (Schema Registry, 2026-11-02T09:00:00.000Z)%0A' +
        '    How to fix: Add a doc to each field, then register the schema.',
    ]);
  });

  it('warns of what is not known, and takes no line of others for a command', () => {
    const lines = annotations(UNKNOWN, { level: 'silver' }, 'github');
    expect(lines).toHaveLength(2);
    lines.forEach(line => expect(line).toMatch(/^::warning title=/));
  });

  it('notes that the level is reached', () => {
    expect(annotations(aGateAnswer(), { level: 'bronze' }, 'github')).toEqual([
      "::notice title=Scorecard gate::dataproduct:prod/orders reaches the level 'bronze' of 'governance'.",
    ]);
  });
});

test('a report as JSON is the answer, with the level that was asked for', () => {
  const answer = aGateAnswer({ result: aScorecardResult({ level: 'gold' }) });
  expect(JSON.parse(report(answer, { level: 'silver' }, 'json'))).toEqual({
    level: 'silver',
    ...answer,
  });
});
