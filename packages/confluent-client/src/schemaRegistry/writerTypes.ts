// SPDX-License-Identifier: Apache-2.0

import { CallOptions } from '../http/types';

export interface SchemaToRegister {
  schemaType: 'AVRO' | 'JSON' | 'PROTOBUF';
  schema: string;
}

/** Writes of one environment's Schema Registry. Every method throws `ConfluentApiError` when a call fails. */
export interface SchemaRegistryWriter {
  /** Registers a version; the same schema again gives the id that it has. */
  registerSchema(
    subject: string,
    schema: SchemaToRegister,
    options?: CallOptions,
  ): Promise<{ schemaId: number }>;
  /** The version that this schema is of the subject; `undefined` when it is none. */
  findVersion(
    subject: string,
    schema: SchemaToRegister,
    options?: CallOptions,
  ): Promise<{ schemaId: number; version: number } | undefined>;
  /** Deletes one version softly; with `isPermanent`, one that was deleted softly before for good. */
  deleteVersion(
    subject: string,
    version: number,
    options?: CallOptions & { isPermanent?: boolean },
  ): Promise<void>;
}
