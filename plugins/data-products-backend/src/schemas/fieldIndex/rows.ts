// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CatalogFieldTags } from '../tree/readSchemaTree';
import { IndexedField } from './types';

export interface SchemaIndexRow {
  environment_id: string;
  revision: number;
  completed_at: string;
}

export interface IndexedSubjectRow {
  environment_id: string;
  subject: string;
  version: number;
  schema_key: string;
}

export interface IndexedSchemaRow {
  environment_id: string;
  schema_key: string;
  format: string;
  fingerprint: string;
  /** SQLite has numbers for booleans. */
  has_pii: boolean | 0 | 1;
  problem: string | null;
  fields: string;
}

export interface SchemaFieldTagsRow {
  environment_id: string;
  schema_key: string;
  tags: string;
}

const fields = z.array(
  z.object({
    path: z.string(),
    type: z.string(),
    doc: z.string().optional(),
    tags: z.array(z.string()),
    isPii: z.boolean(),
  }),
) satisfies z.ZodType<IndexedField[]>;

const fieldTags = z.array(
  z.object({ field: z.string(), tags: z.array(z.string()) }),
) satisfies z.ZodType<CatalogFieldTags[]>;

/** Reads the column of fields, which only this store writes. */
export function parseFields(json: string): IndexedField[] {
  return fields.parse(JSON.parse(json));
}

/** Reads the column of tags, which only this store writes. */
export function parseFieldTags(json: string): CatalogFieldTags[] {
  return fieldTags.parse(JSON.parse(json));
}
