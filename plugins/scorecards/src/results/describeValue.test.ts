// SPDX-License-Identifier: Apache-2.0
import type {
  FactDefinition,
  FactValue,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { describeValue } from './describeValue';

const words = { locale: 'en', yes: 'Yes', no: 'No', empty: 'Empty' };

// prettier-ignore
test.each<[string, FactValue, Partial<FactDefinition>, string]>([
  ['true',              true,                       { type: 'boolean' },                    'Yes'],
  ['false',             false,                      { type: 'boolean' },                    'No'],
  ['a count',           12345,                      { type: 'number' },                     '12,345'],
  ['a fraction',        0.905,                      { type: 'number', unit: 'fraction' },   '91%'],
  ['days',              1,                          { type: 'number', unit: 'days' },       '1 day'],
  ['seconds',           90,                         { type: 'number', unit: 'seconds' },    '1 minute, 30 seconds'],
  ['a text',            'BACKWARD',                 { type: 'string' },                     'BACKWARD'],
  ['an empty text',     '',                         { type: 'string' },                     'Empty'],
  ['a set',             ['pii', 'gdpr'],            { type: 'strings' },                    'pii and gdpr'],
  ['an empty set',      [],                         { type: 'strings' },                    'Empty'],
])('%s', (_case, value, fact, text) => {
  const definition = { type: 'string', ...fact } as FactDefinition;
  expect(describeValue(value, definition, words)).toBe(text);
});

test('a value whose fact is no longer known is shown as it is', () => {
  expect(describeValue('x', undefined, words)).toBe('x');
});
