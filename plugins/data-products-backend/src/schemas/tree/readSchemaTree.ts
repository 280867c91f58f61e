// SPDX-License-Identifier: Apache-2.0
import {
  SchemaField,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A schema that another one refers to, fetched. */
export interface ResolvedSchema {
  /** What the reference calls it: a full name in Avro, a URI in JSON Schema, an import in Protobuf. */
  name: string;
  text: string;
}

/** Tags that the stream catalog keeps of one field. */
export interface CatalogFieldTags {
  /** Its full name below the schema's id, e.g. `com.acme.Customer.address.zip`. */
  field: string;
  tags: string[];
}

export interface SchemaToRead {
  /** `AVRO`, `JSON`, `PROTOBUF`, or what a newer registry says. */
  format: string;
  text: string;
  /** What it refers to and what that refers to in turn, in any order; those that could not be fetched are left out. */
  references?: ResolvedSchema[];
  /** The version's `metadata.tags`: tags by pattern of a field's full name, e.g. `**.ssn`. */
  metadataTags?: Record<string, string[]>;
  catalogTags?: CatalogFieldTags[];
}

export interface SchemaTreeOptions {
  /** Names of tags that mark personal data, in any case. */
  piiTags: readonly string[];
}

/**
 * Reads the fields of a schema. Never throws: what cannot be read is `unreadable`, with the cause.
 */
export function readSchemaTree(
  schema: SchemaToRead,
  _options: SchemaTreeOptions,
): SchemaTree {
  return {
    status: 'unreadable',
    cause: `${schema.format} is a format that nothing here can read`,
  };
}

/** Every field of a tree, each before those inside it. */
export function flattenFields(tree: SchemaTree): SchemaField[] {
  return tree.status === 'read' ? tree.fields.flatMap(withNested) : [];
}

function withNested(field: SchemaField): SchemaField[] {
  return [field, ...field.fields.flatMap(withNested)];
}
