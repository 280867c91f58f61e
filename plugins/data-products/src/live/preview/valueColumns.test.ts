// SPDX-License-Identifier: Apache-2.0
import type { SampledPart } from '@data-mesh/backstage-plugin-data-products-common';
import { aSampledRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { valueLayout } from './valueColumns';

const decoded = (json: string): SampledPart => ({
  kind: 'decoded',
  json,
  format: 'AVRO',
});
const NULL: SampledPart = { kind: 'null' };
const TEXT: SampledPart = { kind: 'text', text: 'plain' };
const BAD: SampledPart = { kind: 'undecodable', message: 'Magic byte' };

const layoutOf = (
  values: SampledPart[],
  maskedFields: { path: string; tags: string[] }[] = [],
) =>
  valueLayout({
    records: values.map(value => aSampledRecord({ value })),
    maskedFields,
  });

const pathsOf = (values: SampledPart[]) => {
  const layout = layoutOf(values);
  return layout.type === 'one' ? 'one' : layout.columns.map(({ path }) => path);
};

describe('valueLayout', () => {
  // prettier-ignore
  test.each<[string, SampledPart[], string[] | 'one']>([
    ['a column a field, in order',              [decoded('{"b":1,"a":2}')],                       ['b', 'a']],
    ['the fields of all records',               [decoded('{"a":1}'), decoded('{"c":1,"a":2}')],   ['a', 'c']],
    ['columns beside a tombstone',              [NULL, decoded('{"a":1}')],                       ['a']],
    ['columns beside what cannot be decoded',   [BAD, decoded('{"a":1}')],                        ['a']],
    ['one cell when one value is text',         [decoded('{"a":1}'), TEXT],                       'one'],
    ['one cell when one value has no fields',   [decoded('{"a":1}'), decoded('5')],               'one'],
    ['one cell when nothing was decoded',       [NULL, BAD],                                      'one'],
  ])('has %s', (_case, values, expected) => {
    expect(pathsOf(values)).toEqual(expected);
  });

  it('counts the fields for which there is no room', () => {
    const json = JSON.stringify(
      Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`f${n}`, n])),
    );
    const layout = layoutOf([decoded(json)]);
    expect(layout).toMatchObject({ type: 'columns', moreFields: 3 });
  });

  // prettier-ignore
  test.each<[string, string, string, string[]]>([
    ['a field that is hidden',              'email',           'all',     ['PII']],
    ['a field within one that is hidden',   'customer.name',   'all',     ['GDPR']],
    ['a list of which a part is hidden',    'lines',           'part',    ['PII']],
    ['a field whose name only begins alike', 'emailVerified',  'nothing', []],
  ])('marks %s', (_case, path, hidden, tags) => {
    const layout = layoutOf(
      [
        decoded(
          '{"email":"•••","customer":{"name":"•••"},"lines":[],"emailVerified":true}',
        ),
      ],
      [
        { path: 'email', tags: ['PII'] },
        { path: 'customer', tags: ['GDPR'] },
        { path: 'lines[].recipient', tags: ['PII'] },
      ],
    );
    expect(
      layout.type === 'columns' &&
        layout.columns.find(column => column.path === path),
    ).toEqual({ path, hidden, tags });
  });
});
