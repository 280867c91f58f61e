// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'node:crypto';
import { SchemaVersion } from '@data-mesh/confluent-client';
import { schemaKeyOf } from '../registry/schemaKey';
import { VersionTree } from '../registry/readVersionTree';
import { CatalogFieldTags, flattenFields } from '../tree/readSchemaTree';
import { IndexedField, IndexedSchema } from './types';

/** Goes up whenever schemas are read differently, so that every one is read again. */
const READER_VERSION = 1;

/** As much of a field's documentation as is searched. */
const LONGEST_DOC = 500;

/** Never the fingerprint of anything, so a schema that has it is read again at the next occasion. */
const UNFINISHED = '';

/** What the fields of a schema are read with besides its own text, which never changes. */
export interface ReadingContext {
  piiTags: readonly string[];
  /** Of the schema. */
  catalogTags: CatalogFieldTags[];
}

/** Equal for equal contexts, whatever the order of fields and tags. */
export function fingerprintOf({
  piiTags,
  catalogTags,
}: ReadingContext): string {
  const tags = catalogTags
    .map(({ field, tags: ofField }) => [field, [...ofField].sort()])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([READER_VERSION, [...piiTags].sort(), tags]))
    .digest('hex');
}

/** What is kept of a schema that was read. */
export function toIndexedSchema(
  version: SchemaVersion,
  { tree, failure }: VersionTree,
  context: ReadingContext,
): IndexedSchema {
  const fields = flattenFields(tree).map(
    ({ path, type, doc, tags, isPii }): IndexedField => ({
      path,
      type,
      doc: doc?.slice(0, LONGEST_DOC),
      tags,
      isPii,
    }),
  );
  return {
    schemaKey: schemaKeyOf(version.subject, version.schemaId),
    format: version.schemaType,
    fingerprint: failure === undefined ? fingerprintOf(context) : UNFINISHED,
    hasPii: fields.some(field => field.isPii) || isMarked(version, context),
    problem: tree.status === 'unreadable' ? tree.cause : undefined,
    fields,
  };
}

/** Whether tags kept beside the text mark personal data: they count although no field may be found for them. */
function isMarked(
  { metadata }: SchemaVersion,
  { piiTags, catalogTags }: ReadingContext,
): boolean {
  const marks = new Set(piiTags.map(tag => tag.toLowerCase()));
  return [
    ...Object.values(metadata?.tags ?? {}),
    ...catalogTags.map(({ tags }) => tags),
  ]
    .flat()
    .some(tag => marks.has(tag.toLowerCase()));
}
