// SPDX-License-Identifier: Apache-2.0
import type {
  SubjectChange,
  SubjectSettings,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aGovernedSubject,
  someSubjectSettings,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { NOW, toldOf } from '../__testUtils__/toldOf';

const daysAgo = (days: number) =>
  new Date(NOW.getTime() - days * 86_400_000).toISOString();

const withSettings = (
  ...settings: (Partial<SubjectSettings> | undefined)[]
) => ({
  subjects: settings.map((each, index) =>
    aGovernedSubject({
      subject: `s${index}`,
      settings: each && someSubjectSettings({ readAt: daysAgo(1), ...each }),
    }),
  ),
});

const levels = (...names: string[]) =>
  withSettings(
    ...names.map(level => ({ compatibility: { level, isOwn: true } })),
  );

const change = (
  verdict: SubjectChange['verdict'],
  days: number,
  more: Partial<SubjectChange> = {},
) =>
  withSettings({
    changes: [
      { version: 4, at: daysAgo(days), verdict, level: 'BACKWARD', ...more },
    ],
  });

describe('what is told about compatibility', () => {
  // prettier-ignore
  test.each([
    [['BACKWARD'],                               'BACKWARD'],
    [['FULL', 'NONE', 'BACKWARD'],               'NONE'],
    [['FULL_TRANSITIVE', 'BACKWARD_TRANSITIVE'], 'BACKWARD_TRANSITIVE'],
    [['FULL', 'SOMETHING_NEW'],                  'SOMETHING_NEW'],
  ])('of %j the weakest is %s', (names, expected) => {
    expect(toldOf('weakest-compatibility', levels(...names))).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, ReturnType<typeof withSettings>, unknown]>([
    ['when nobody has read them',       withSettings({}, undefined),                    { failed: 'The settings of s1 were not read yet.' }],
    ['when they are older than 3 days', withSettings({ readAt: daysAgo(3.01) }),        { failed: 'The settings of s0 were last read on 2026-11-19.' }],
    ['without a schema',                withSettings(),                                 { absent: 'No schema is registered for its topics.' }],
  ])('nothing is told %s', (_case, governance, expected) => {
    expect(toldOf('weakest-compatibility', governance)).toEqual(expected);
    expect(toldOf('incompatible-changes', governance)).toEqual(expected);
  });

  it('tells settings of three days', () => {
    expect(
      toldOf('weakest-compatibility', withSettings({ readAt: daysAgo(3) })),
    ).toBe('BACKWARD');
  });

  // prettier-ignore
  test.each<[string, ReturnType<typeof withSettings>, unknown]>([
    ['a change of today',            change('incompatible', 0),                                 ['s0 4']],
    ['one of 90 days ago',           change('incompatible', 90),                                ['s0 4']],
    ['none that is older',           change('incompatible', 90.01),                             []],
    ['none that is compatible',      change('compatible', 1),                                   []],
    ['none where nothing changed',   withSettings({}),                                          []],
    ['nothing where all may change', change('unchecked', 1),                                    { absent: expect.stringContaining('s0 lets every change pass') }],
    ['nothing without a verdict',    change('unknown', 1, { message: 'no such format' }),       { failed: expect.stringContaining('no such format') }],
    ['what is certain all the same', { subjects: [...change('unknown', 1).subjects, ...change('incompatible', 1).subjects] }, ['s0 4']],
  ])('remembers %s', (_case, governance, expected) => {
    expect(toldOf('incompatible-changes', governance)).toEqual(expected);
  });
});
