// SPDX-License-Identifier: Apache-2.0

import { SchemaDigest } from '@data-mesh/backstage-plugin-data-products-common';
import { IndexedField } from '../../schemas/fieldIndex/types';

const MOST_TOP_LEVEL_FIELDS = 200;

/** A schema in numbers, without the version that it is of. */
export type SchemaContent = Omit<SchemaDigest, 'version'>;

/** @param schema.problem - Why its text is unreadable. */
export function toSchemaDigest(schema: {
  format: string;
  problem?: string;
  fields: IndexedField[];
}): SchemaContent {
  const { format, problem, fields } = schema;
  return {
    format,
    problem,
    fieldCount: fields.length,
    documentedFieldCount: fields.filter(({ doc }) => doc?.trim()).length,
    topLevelFields: fields
      .map(({ path }) => path)
      .filter(path => !path.includes('.'))
      .slice(0, MOST_TOP_LEVEL_FIELDS),
    personalFields: fields
      .filter(({ isPii }) => isPii)
      .map(({ path, tags }) => ({ path, tags })),
  };
}
