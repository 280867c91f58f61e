// SPDX-License-Identifier: Apache-2.0

import { IndexedField } from '../../schemas/fieldIndex/types';
import { toSchemaDigest } from './toSchemaDigest';

const aField = (path: string, more: Partial<IndexedField> = {}) => ({
  path,
  type: 'string',
  tags: [],
  isPii: false,
  ...more,
});

describe('toSchemaDigest', () => {
  it('counts fields, nested ones too, and those that say what they are', () => {
    const fields = [
      aField('id', { doc: 'Unique.' }),
      aField('lines[]', { doc: '  ' }),
      aField('lines[].price', { doc: 'In euros.' }),
    ];
    expect(toSchemaDigest({ format: 'AVRO', fields })).toEqual({
      format: 'AVRO',
      fieldCount: 3,
      documentedFieldCount: 2,
      topLevelFields: ['id', 'lines[]'],
      personalFields: [],
    });
  });

  it('names the fields with personal data, and their tags', () => {
    const fields = [aField('name', { tags: ['PII'], isPii: true })];
    expect(toSchemaDigest({ format: 'AVRO', fields }).personalFields).toEqual([
      { path: 'name', tags: ['PII'] },
    ]);
  });

  it('says why there are no fields', () => {
    const digest = toSchemaDigest({
      format: 'AVRO',
      problem: 'No JSON',
      fields: [],
    });
    expect(digest).toMatchObject({ fieldCount: 0, problem: 'No JSON' });
  });

  it('names no more outermost fields than anybody looks at', () => {
    const fields = Array.from({ length: 300 }, (_, index) =>
      aField(`f${index}`),
    );
    const digest = toSchemaDigest({ format: 'AVRO', fields });
    expect(digest.topLevelFields).toHaveLength(200);
    expect(digest.fieldCount).toBe(300);
  });
});
