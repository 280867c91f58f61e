// SPDX-License-Identifier: Apache-2.0
import type { CompatibilityLevel } from '../scenario';
import { avroDifferences } from './compatibility/avroDifferences';
import {
  CannotSay,
  type Difference,
  type Sides,
} from './compatibility/Difference';
import { jsonSchemaDifferences } from './compatibility/jsonSchemaDifferences';
import { protobufDifferences } from './compatibility/protobufDifferences';
import type { ParsedSchema } from './parseSchema';
import { refusals } from './RegistryError';

/** A schema that is there already, to be compared with. */
export interface EarlierSchema {
  version: number;
  /** As registered. */
  text: string;
  parsed: ParsedSchema;
}

const NEW_READS_OLD: Sides = { reader: 'new', writer: 'old' };
const OLD_READS_NEW: Sides = { reader: 'old', writer: 'new' };

const READS: Record<CompatibilityLevel, readonly Sides[]> = {
  NONE: [],
  BACKWARD: [NEW_READS_OLD],
  BACKWARD_TRANSITIVE: [NEW_READS_OLD],
  FORWARD: [OLD_READS_NEW],
  FORWARD_TRANSITIVE: [OLD_READS_NEW],
  FULL: [OLD_READS_NEW, NEW_READS_OLD],
  FULL_TRANSITIVE: [OLD_READS_NEW, NEW_READS_OLD],
};

/** Longer ones are cut short in messages. */
const MAX_SCHEMA_LENGTH = 10 * 1024;

/**
 * What a level has against a new schema, in the registry's words; empty when nothing.
 *
 * @param earlier - Oldest first. Levels that are not transitive look at the last one only.
 * @throws RegistryError 50101 when the rules needed are not the simulator's to guess.
 */
export function judge(
  candidate: ParsedSchema,
  earlier: readonly EarlierSchema[],
  level: CompatibilityLevel,
): string[] {
  const compared = level.endsWith('_TRANSITIVE')
    ? earlier.toReversed()
    : earlier.slice(-1);
  for (const { version, text, parsed } of compared) {
    const messages = READS[level].flatMap(sides =>
      differencesBetween(candidate, parsed, sides).map(each =>
        each.describe(sides),
      ),
    );
    if (messages.length > 0) {
      return [
        ...messages,
        `{oldSchemaVersion: ${version}}`,
        text.length <= MAX_SCHEMA_LENGTH
          ? `{oldSchema: '${text}'}`
          : `{oldSchema: <truncated> '${text.slice(0, MAX_SCHEMA_LENGTH)}...'}`,
        `{validateFields: 'false', compatibility: '${level}'}`,
      ];
    }
  }
  return [];
}

const OTHER_TYPE: Difference = {
  type: 'SCHEMA_TYPE_CHANGED',
  describe: () => 'Incompatible because of different schema type',
};

function differencesBetween(
  candidate: ParsedSchema,
  existing: ParsedSchema,
  { reader: readerSide }: Sides,
): Difference[] {
  const [reader, writer] =
    readerSide === 'new' ? [candidate, existing] : [existing, candidate];
  try {
    if (reader.schemaType === 'AVRO' && writer.schemaType === 'AVRO') {
      return avroDifferences(reader.type, writer.type);
    }
    if (reader.schemaType === 'JSON' && writer.schemaType === 'JSON') {
      return jsonSchemaDifferences(reader.root, writer.root);
    }
    if (reader.schemaType === 'PROTOBUF' && writer.schemaType === 'PROTOBUF') {
      return protobufDifferences(reader.file, writer.file);
    }
    return [OTHER_TYPE];
  } catch (error) {
    if (error instanceof CannotSay) throw refusals.cannotSay(error.message);
    throw error;
  }
}
