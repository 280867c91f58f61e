// SPDX-License-Identifier: Apache-2.0
import type { SchemaSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { aSchemaSubject } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  chosenSubject,
  chosenVersion,
  groupSubjects,
  versionToCompareWith,
} from './subjects';

const subject = (
  name: string,
  part: SchemaSubject['part'],
  status: 'read' | 'absent' = 'read',
) =>
  aSchemaSubject({
    subject: name,
    part,
    ...(status === 'absent' && { state: { status } }),
  });

describe('groupSubjects', () => {
  it('puts subjects of the same topics together, in the order they came', () => {
    const groups = groupSubjects([
      aSchemaSubject({ subject: 'b-value', topics: ['b'] }),
      aSchemaSubject({ subject: 'a-value', topics: ['a'] }),
      aSchemaSubject({ subject: 'b-key', topics: ['b'] }),
      aSchemaSubject({ subject: 'Order', topics: ['a', 'b'] }),
    ]);
    expect(
      groups.map(({ topics, subjects }) => [
        topics,
        subjects.map(each => each.subject),
      ]),
    ).toEqual([
      [['b'], ['b-value', 'b-key']],
      [['a'], ['a-value']],
      [['a', 'b'], ['Order']],
    ]);
  });
});

describe('chosenSubject', () => {
  const key = subject('a-key', 'key');
  const value = subject('a-value', 'value');
  const gone = subject('gone-value', 'value', 'absent');

  // prettier-ignore
  test.each<[string, SchemaSubject[], string | undefined, string]>([
    ['the first of values',             [key, value],  undefined,  'one a-value'],
    ['a readable one before an absent', [gone, value], undefined,  'one a-value'],
    ['an absent one before a key',      [key, gone],   undefined,  'one gone-value'],
    ['a key when there is no value',    [key],         undefined,  'one a-key'],
    ['the one asked for',               [value, key],  'a-key',    'one a-key'],
    ['the one asked for, though absent',[value, gone], 'gone-value', 'one gone-value'],
    ['another than asked for',          [key, value],  'b-value',  'unknown a-value'],
    ['none when there is none',         [],            'a-value',  'none '],
  ])('is %s', (_case, subjects, asked, expected) => {
    const chosen = chosenSubject(subjects, asked);
    const name =
      chosen.status === 'one'
        ? chosen.subject.subject
        : chosen.status === 'unknown' && chosen.instead.subject;
    expect(`${chosen.status} ${name || ''}`).toBe(expected);
  });
});

const versions = [7, 5, 4, 1].map(version => ({
  version,
  schemaId: version,
  format: 'AVRO',
}));

describe('chosenVersion', () => {
  // prettier-ignore
  test.each<[number | undefined, number | undefined]>([
    [undefined, 7],
    [4,         4],
    [6,         undefined],
  ])('of %j is %j', (asked, expected) => {
    expect(chosenVersion(versions, asked)?.version).toBe(expected);
  });
});

describe('versionToCompareWith', () => {
  // prettier-ignore
  test.each<[string, number, number | undefined, number | undefined]>([
    ['the one asked for',                    7, 1,         1],
    ['the one before, over a gap',           7, undefined, 5],
    ['the one before, not the one after',    4, undefined, 1],
    ['the one after the first',              1, undefined, 4],
    ['the one before when asked for a lost', 5, 3,         4],
    ['the same when asked for',              5, 5,         5],
  ])('is %s', (_case, version, asked, expected) => {
    expect(versionToCompareWith(versions, version, asked)).toBe(expected);
  });

  it('is none of a single version', () => {
    expect(
      versionToCompareWith(versions.slice(0, 1), 7, undefined),
    ).toBeUndefined();
  });
});
