// SPDX-License-Identifier: Apache-2.0

import { InputError } from '@backstage/errors';
import { SchemaType } from '@data-mesh/confluent-client';

const KNOWN: readonly SchemaType[] = ['AVRO', 'JSON', 'PROTOBUF'];

/** @throws InputError when a newer registry says something else. */
export function parseSchemaType(text: string): SchemaType {
  const known = KNOWN.find(type => type === text);
  if (known) return known;
  throw new InputError(
    `Schemas of the format ${text} cannot be checked; known are ${KNOWN.join(', ')}`,
  );
}
