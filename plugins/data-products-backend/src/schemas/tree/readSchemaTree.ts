// SPDX-License-Identifier: Apache-2.0
import {
  SchemaField,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import { readAvro } from './avro/readAvro';
import { buildTree } from './building/buildTree';
import { readJsonSchema } from './json/readJsonSchema';
import { readProtobuf } from './protobuf/readProtobuf';
import { createFieldTags } from './tags/fieldTags';
import { ReadSchema } from './ValueType';

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
 * Reads the fields of a schema. Never throws: what cannot be read is `unreadable`, with the cause. The tree has an end, however
 * the schema repeats itself: a type inside itself is folded, and beyond 5,000 fields or 40 levels `isCut` says that there is more.
 */
export function readSchemaTree(
  schema: SchemaToRead,
  options: SchemaTreeOptions,
): SchemaTree {
  const { metadataTags = {}, catalogTags = [] } = schema;
  try {
    return buildTree(
      readFormat(schema),
      createFieldTags({ metadataTags, catalogTags, ...options }),
    );
  } catch (error) {
    // Whatever a parser of texts from anywhere may throw, the page with the text of the schema goes on.
    return {
      status: 'unreadable',
      cause: error instanceof Error ? error.message : String(error),
    };
  }
}

/** @throws Error when the text is no schema of its format. */
function readFormat(schema: SchemaToRead): ReadSchema {
  const { format, text, references = [] } = schema;
  switch (format) {
    case 'AVRO':
      return readAvro(
        text,
        references.map(reference => reference.text),
      );
    case 'JSON':
      return readJsonSchema(text, references);
    case 'PROTOBUF':
      return readProtobuf(text, references);
    default:
      throw new Error(`'${format}' is a format that nothing here can read`);
  }
}

/** Every field of a tree, each before those inside it. */
export function flattenFields(tree: SchemaTree): SchemaField[] {
  return tree.status === 'read' ? tree.fields.flatMap(withNested) : [];
}

function withNested(field: SchemaField): SchemaField[] {
  return [field, ...field.fields.flatMap(withNested)];
}
