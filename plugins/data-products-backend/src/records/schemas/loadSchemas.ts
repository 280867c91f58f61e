// SPDX-License-Identifier: Apache-2.0
import { KafkaRecord } from '@data-mesh/confluent-client';
import { describeReadFailure } from '../../schemas/registry/describeReadFailure';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { UndecodableError } from '../decoding/UndecodableError';
import { PartName, schemaNamedBy } from '../showing/readPart';
import { SchemaRef } from '../wire/readWireFormat';
import { RecordSchemas } from './createRecordSchemas';
import { OpenSchema } from './types';

/** Bytes that are no schema's id look like many different ones. */
const MOST_SCHEMAS = 20;
const READS_AT_A_TIME = 5;

/** The schemas that the records of one sample name. */
export class LoadedSchemas {
  private readonly found = new Map<string, OpenSchema | string>();

  constructor(
    private readonly schemas: RecordSchemas | undefined,
    /** In whose context ids count. */
    private readonly subject: string | undefined,
  ) {}

  /** The schema, or why it cannot be had; `undefined` when it was not looked for. */
  readonly find = (schema: SchemaRef): OpenSchema | string | undefined =>
    this.found.get(nameOf(schema));

  /** Looks for the schemas that these records name, the first ones first, as long as there are not too many. */
  async load(
    records: readonly KafkaRecord[],
    parts: readonly PartName[],
  ): Promise<void> {
    const wanted = new Map<string, SchemaRef>();
    for (const record of records) {
      for (const part of parts) {
        const schema = schemaNamedBy(record, part);
        if (schema && !this.found.has(nameOf(schema))) {
          wanted.set(nameOf(schema), schema);
        }
      }
    }
    const room = MOST_SCHEMAS - this.found.size;
    await mapConcurrently(
      [...wanted].slice(0, Math.max(0, room)),
      READS_AT_A_TIME,
      async ([name, schema]) => {
        this.found.set(name, await this.read(schema));
      },
    );
  }

  private async read(schema: SchemaRef): Promise<OpenSchema | string> {
    if (!this.schemas) {
      return 'It names a schema, and the Schema Registry of this environment cannot be asked. The Sync page tells why.';
    }
    try {
      return await this.schemas.named(schema, this.subject);
    } catch (error) {
      return error instanceof UndecodableError
        ? error.message
        : `Its schema could not be read. ${describeReadFailure(error).cause}`;
    }
  }
}

function nameOf(schema: SchemaRef): string {
  return 'id' in schema ? String(schema.id) : schema.guid;
}
