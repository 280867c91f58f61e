// SPDX-License-Identifier: Apache-2.0

/** What lists say about the schemas of a product. */
export interface ProductSchemaFacts {
  /** Of its schemas, as the registry names them (`AVRO`, `JSON`, `PROTOBUF`); sorted, unique. */
  formats: string[];
  /** Whether a tag of a field marks personal data; absent when none was found and not all schemas were read. */
  hasPii?: boolean;
}
