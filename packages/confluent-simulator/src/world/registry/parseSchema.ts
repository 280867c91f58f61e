// SPDX-License-Identifier: Apache-2.0
import { Type } from 'avsc';
import type { SchemaReference, SchemaSpec } from '../scenario';
import { isSchema, type JsonSchema } from './compatibility/jsonSchema';
import type { ProtobufFile } from './compatibility/protobufDifferences';
import { ProtobufFiles } from './ProtobufFiles';
import { refusals } from './RegistryError';
import {
  schemaTextOf,
  schemaTypeOf,
  type RegisteredSchema,
} from './SubjectVersion';

/** A schema that has been understood, with everything it refers to. */
export type ParsedSchema =
  | { schemaType: 'AVRO'; type: Type }
  | { schemaType: 'JSON'; root: JsonSchema }
  | { schemaType: 'PROTOBUF'; file: ProtobufFile };

/** Finds what a reference names. @throws RegistryError when there is no such thing. */
export type FindReferenced = (reference: SchemaReference) => RegisteredSchema;

/** @throws RegistryError 42201 when it is no schema of its type. */
export function parseSchema(
  spec: SchemaSpec,
  findReferenced: FindReferenced,
): ParsedSchema {
  const schemaType = schemaTypeOf(spec);
  const text = schemaTextOf(spec);
  const references = spec.references ?? [];
  try {
    switch (schemaType) {
      case 'AVRO': {
        const options = { registry: {}, wrapUnions: true };
        loadReferenced(references, findReferenced, referenced =>
          Type.forSchema(JSON.parse(referenced.schema), options),
        );
        return { schemaType, type: Type.forSchema(JSON.parse(text), options) };
      }
      case 'JSON': {
        const root: unknown = JSON.parse(text);
        if (!isSchema(root))
          throw new TypeError('A JSON Schema is an object or a boolean');
        return { schemaType, root };
      }
      case 'PROTOBUF': {
        const files = new ProtobufFiles();
        const imported: number[] = [];
        loadReferenced(references, findReferenced, referenced => {
          files.load(referenced.schema);
          imported.push(referenced.id);
        });
        return { schemaType, file: { ...files.loadLast(text), imported } };
      }
      default:
        return schemaType satisfies never;
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'RegistryError')
      throw error;
    throw refusals.invalidSchema(
      `{schemaType=${schemaType},references=[${references.map(({ name }) => name).join(', ')}],schema=${text}}, details: ${error.message}`,
    );
  }
}

/** Loads what is referred to before what refers to it, each once. */
function loadReferenced(
  references: readonly SchemaReference[],
  findReferenced: FindReferenced,
  load: (referenced: RegisteredSchema) => void,
  loaded: Set<number> = new Set(),
): void {
  for (const reference of references) {
    const referenced = findReferenced(reference);
    if (loaded.has(referenced.id)) continue;
    loaded.add(referenced.id);
    loadReferenced(referenced.references, findReferenced, load, loaded);
    load(referenced);
  }
}
