// SPDX-License-Identifier: Apache-2.0

import { SchemaTree } from '@data-mesh/backstage-plugin-data-products-common';
import { CallPriority, SchemaVersion } from '@data-mesh/confluent-client';
import { CatalogFieldTags, readSchemaTree } from '../tree/readSchemaTree';
import { resolveReferences } from './resolveReferences';
import { SchemaReader } from './types';

export interface VersionTree {
  tree: SchemaTree;
  /** Why a reference could not be followed, though trying again may help; absent when nothing of the kind happened. */
  failure?: unknown;
}

/** The fields of a version, what it refers to followed. */
export async function readVersionTree(
  version: SchemaVersion,
  options: {
    reader: Pick<SchemaReader, 'version'>;
    piiTags: readonly string[];
    catalogTags: CatalogFieldTags[];
    priority?: CallPriority;
  },
): Promise<VersionTree> {
  const { reader, piiTags, catalogTags, priority } = options;
  const { schemas, failure } = await resolveReferences(
    version.references,
    target => reader.version(target.subject, target.version, { priority }),
  );
  const tree = readSchemaTree(
    {
      format: version.schemaType,
      text: version.schema,
      references: schemas,
      metadataTags: version.metadata?.tags,
      catalogTags,
    },
    { piiTags },
  );
  return { tree, failure };
}
