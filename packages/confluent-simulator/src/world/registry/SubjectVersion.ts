// SPDX-License-Identifier: Apache-2.0
import type {
  RuleSet,
  SchemaMetadata,
  SchemaReference,
  SchemaSpec,
  SchemaType,
} from '../scenario';

/** A schema under its id, which any number of subjects may share. */
export interface RegisteredSchema {
  readonly id: number;
  readonly guid: string;
  readonly schemaType: SchemaType;
  /** As registered. */
  readonly schema: string;
  readonly references: readonly SchemaReference[];
  readonly metadata?: SchemaMetadata;
  readonly ruleSet?: RuleSet;
}

export interface SubjectVersion {
  /** `:.context:name` outside the default context. */
  readonly subject: string;
  readonly version: number;
  readonly schema: RegisteredSchema;
  readonly registeredAtMs: number;
  /** Softly: hidden unless asked for. */
  readonly isDeleted: boolean;
}

export function schemaTypeOf({ schemaType }: SchemaSpec): SchemaType {
  return schemaType ?? 'AVRO';
}

export function schemaTextOf({ schema }: SchemaSpec): string {
  return typeof schema === 'string' ? schema : JSON.stringify(schema);
}

/** The same for two schemas that the registry takes for one: white space in JSON does not count. */
export function canonicalKey(context: string, spec: SchemaSpec): string {
  return JSON.stringify([
    context,
    schemaTypeOf(spec),
    withoutWhiteSpace(schemaTextOf(spec)),
    spec.references ?? [],
    spec.metadata ?? null,
    spec.ruleSet ?? null,
  ]);
}

function withoutWhiteSpace(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text.trim();
  }
}
