// SPDX-License-Identifier: Apache-2.0
import { protobufDescriptor } from '../../world/registry/protobufDescriptor';
import type { Registry } from '../../world/registry/Registry';
import type {
  RegisteredSchema,
  SubjectVersion,
} from '../../world/registry/SubjectVersion';
import type { Call } from '../Route';

type Asked = Pick<Call, 'environment' | 'query'>;

/** The schema as `format` asks for it; deserialisers want Protobuf `serialized`. Other formats change nothing here. */
export function schemaAsAsked(
  { environment, query }: Asked,
  schema: RegisteredSchema,
): RegisteredSchema {
  if (schema.schemaType !== 'PROTOBUF' || query.get('format') !== 'serialized')
    return schema;
  const referenced = referencedTexts(environment.registry, schema, new Set());
  return { ...schema, schema: protobufDescriptor(schema.schema, referenced) };
}

export function versionAsAsked(
  call: Asked,
  version: SubjectVersion,
): SubjectVersion {
  return { ...version, schema: schemaAsAsked(call, version.schema) };
}

/** What a schema refers to, each once, and after what it refers to itself. */
function referencedTexts(
  registry: Registry,
  { references }: RegisteredSchema,
  seenIds: Set<number>,
): string[] {
  return references.flatMap(({ subject, version }) => {
    const { schema } = registry.version(subject, version);
    if (seenIds.has(schema.id)) return [];
    seenIds.add(schema.id);
    return [...referencedTexts(registry, schema, seenIds), schema.schema];
  });
}
