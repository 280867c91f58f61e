// SPDX-License-Identifier: Apache-2.0
import type {
  FieldChange,
  SchemaComparison,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aSchemaDocument,
  aSchemaField,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../../__testUtils__/english';
import { changeRows } from './changeRows';

const tree = (...fields: Parameters<typeof aSchemaField>[0][]) => ({
  status: 'read' as const,
  fields: fields.map(aSchemaField),
  unresolvedReferences: [],
});

const comparison = (changes: FieldChange[] | undefined): SchemaComparison => ({
  from: aSchemaDocument({
    version: 1,
    tree: tree({ name: 'total', type: 'double' }, { name: 'coupon' }),
  }),
  to: aSchemaDocument({
    version: 2,
    tree: tree(
      { name: 'total', type: 'string' },
      { name: 'channel', isOptional: true, default: '"web"' },
    ),
  }),
  changes,
  verdict: { status: 'unknown', cause: 'Busy', canRetryHelp: true },
});

const row = (change: Partial<FieldChange>) =>
  changeRows(
    comparison([{ path: 'total', kind: 'changed', aspects: [], ...change }]),
    english,
  )?.[0];

describe('changeRows', () => {
  it('says what an added field is, of the newer version', () => {
    expect(row({ path: 'channel', kind: 'added' })).toMatchObject({
      version: 2,
      summary: 'string, optional, default "web"',
    });
  });

  it('says what a removed field was, of the older version', () => {
    expect(row({ path: 'coupon', kind: 'removed' })).toMatchObject({
      version: 1,
      summary: 'string, required',
    });
  });

  it('leaves it open what a field was that is nowhere to be found', () => {
    expect(row({ path: 'lost', kind: 'added' })?.summary).toBeUndefined();
  });

  // prettier-ignore
  test.each<[FieldChange['aspects'][number], string]>([
    [{ aspect: 'type', before: 'double', after: 'string' },    'Type: double → string'],
    [{ aspect: 'isOptional', before: 'false', after: 'true' }, 'Value: required → optional'],
    [{ aspect: 'default', after: 'false' },                    'Default: none → false'],
    [{ aspect: 'doc', before: 'Gross.' },                      'Description: Gross. → none'],
    [{ aspect: 'tags', before: '', after: 'PII' },             'Tags: none → PII'],
    [{ aspect: 'number', before: '3', after: '4' },            'Number: 3 → 4'],
    [{ aspect: 'allowedValues', before: 'A', after: 'A, B' },  'Allowed values: A → A, B'],
  ])('puts %j into words', (aspect, expected) => {
    const [words] = row({ aspects: [aspect] })?.aspects ?? [];
    expect(`${words?.label}: ${words?.before} → ${words?.after}`).toBe(expected);
  });

  it('knows nothing when a version is unreadable', () => {
    expect(changeRows(comparison(undefined), english)).toBeUndefined();
  });
});
