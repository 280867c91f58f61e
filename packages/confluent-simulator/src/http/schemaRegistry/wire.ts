// SPDX-License-Identifier: Apache-2.0
import type {
  RegisteredSchema,
  SubjectVersion,
} from '../../world/registry/SubjectVersion';
import type { Call } from '../Route';

/** Whether the caller asked for the properties that newer registries add. */
export function wantsNewProperties({ header }: Pick<Call, 'header'>): boolean {
  return header('confluent-accept-unknown-properties') === 'true';
}

/** A schema without its subject: what an id resolves to. What is empty is left out; no type means Avro. */
export function schemaToWire(
  schema: RegisteredSchema,
  call: Pick<Call, 'header'>,
) {
  const { schemaType, references, metadata, ruleSet, guid } = schema;
  return {
    ...(wantsNewProperties(call) && { guid }),
    ...(schemaType !== 'AVRO' && { schemaType }),
    ...(references.length > 0 && { references }),
    ...(metadata && { metadata }),
    ...(ruleSet && { ruleSet }),
    schema: schema.schema,
  };
}

export function versionToWire(
  version: SubjectVersion,
  call: Pick<Call, 'header'>,
) {
  return {
    subject: version.subject,
    version: version.version,
    id: version.schema.id,
    ...schemaToWire(version.schema, call),
    ...(wantsNewProperties(call) && {
      ts: version.registeredAtMs,
      ...(version.isDeleted && { deleted: true }),
    }),
  };
}
