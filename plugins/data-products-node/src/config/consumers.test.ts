// SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readConsumersConfig } from './consumers';

const read = (consumers?: JsonObject) =>
  readConsumersConfig(
    new ConfigReader({ dataMesh: consumers ? { consumers } : {} }),
  );

describe('readConsumersConfig', () => {
  it('ignores groups of tools, and keeps the others for 30 days', () => {
    expect(read()).toEqual({
      patterns: [],
      ignoredGroups: [
        '_confluent-*',
        'console-consumer-*',
        'confluent_cli_consumer_*',
      ],
      keepDays: 30,
      problems: [],
    });
  });

  it('takes patterns of the names that groups are given', () => {
    const patterns = [
      {
        pattern: 'svc-(?<component>[a-z-]+)-.*',
        component: 'component:default/{component}',
      },
    ];
    expect(read({ patterns, ignoredGroups: [], keepDays: 90 })).toEqual({
      patterns,
      ignoredGroups: [],
      keepDays: 90,
      problems: [],
    });
  });

  // prettier-ignore
  test.each<[string, JsonObject, string]>([
    ['no expression',             { pattern: '(', component: 'component:default/a' },            'patterns[0].pattern is no regular expression'],
    ['one that takes for ever',   { pattern: '(a+)+b', component: 'component:default/a' },       'patterns[0].pattern repeats'],
    ['one that looks around',     { pattern: 'a(?=b)', component: 'component:default/a' },       'patterns[0].pattern looks around'],
    ['one that is too long',      { pattern: 'a'.repeat(201), component: 'component:default/a' },'patterns[0].pattern is longer than 200'],
    ['a group that is not there', { pattern: 'svc-.*', component: 'component:default/{name}' },  'patterns[0].component names {name}'],
    ['what is no entity',         { pattern: 'svc-.*', component: 'web shop' },                  'patterns[0].component must be an entity ref'],
    ['a misspelt key',            { pattern: 'a', component: 'component:default/a', refs: 1 },   'patterns[0].refs is not a known key'],
  ])('refuses %s', (_case, pattern, problem) => {
    const { problems, patterns } = read({ patterns: [pattern] });
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(patterns).toEqual([]);
  });

  test.each([0, 401, 1.5, 'a month'])(
    'refuses to keep groups %s days',
    days => {
      expect(read({ keepDays: days }).problems).toEqual([
        'dataMesh.consumers.keepDays must be a whole number above 0 and at most 400',
      ]);
    },
  );
});
