// SPDX-License-Identifier: Apache-2.0
import type { Dependents } from '@data-mesh/backstage-plugin-data-products-common';
import {
  dayAfter,
  deprecatedPreview,
  isDependedOn,
  whoIsTold,
} from './endOfLife';

const nobody: Dependents = { items: [], hiddenCount: 0, unknown: [] };

describe('dayAfter', () => {
  // prettier-ignore
  test.each([
    ['2026-11-02T09:30:00Z', 1,  '2026-11-03'],
    ['2026-11-02T23:59:59Z', 1,  '2026-11-03'],
    ['2026-11-02T09:30:00Z', 90, '2027-01-31'],
    ['2027-02-28T09:30:00Z', 1,  '2027-03-01'],
  ])('%s and %s days are %s', (now, days, expected) => {
    expect(dayAfter(new Date(now), days)).toBe(expected);
  });
});

test('a preview without a successor says that there is none', () => {
  expect(deprecatedPreview({ successor: '', endsOn: '' })).toEqual({
    lifecycle: 'deprecated',
    endsOn: undefined,
    successor: { status: 'missing' },
  });
});

describe('whoIsTold', () => {
  const aDependent = (ownerRef?: string) =>
    ({ type: 'entity', title: 'web shop', ownerRef }) as const;

  // prettier-ignore
  test.each<[string, string, Dependents | undefined, string[]]>([
    ['nobody while nobody is known',    '',  undefined, []],
    ['the owner',                       'a', nobody,    ['a']],
    ['the owners of what depends on it', 'a', { ...nobody, items: [aDependent('b')] }, ['a', 'b']],
    ['everybody once',                  'a', { ...nobody, items: [aDependent('b'), aDependent('a'), aDependent('b')] }, ['a', 'b']],
    ['nobody for what has no owner',    '',  { ...nobody, items: [aDependent()] }, []],
  ])('names %s', (_case, owner, dependents, expected) => {
    expect(whoIsTold(owner, dependents)).toEqual(expected);
  });
});

// prettier-ignore
test.each<[string, Dependents, boolean]>([
  ['nothing',                      nobody,                              false],
  ['something',                    { ...nobody, items: [{ type: 'query', title: 'CSAS_1' }] }, true],
  ['something that one may not see', { ...nobody, hiddenCount: 1 },     true],
  ['what nobody could be asked about', { ...nobody, unknown: ['Kafka does not answer.'] }, false],
])('%s depends on it', (_case, dependents, expected) => {
  expect(isDependedOn(dependents)).toBe(expected);
});
