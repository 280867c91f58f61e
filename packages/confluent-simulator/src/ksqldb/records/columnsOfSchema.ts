// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { Column } from '../engine/types';

/** The columns that ksqlDB infers from a schema; none when it is of no record. `isKey` is false everywhere. */
export function columnsOfSchema(_schema: RegisteredSchema): Column[] {
  return [];
}
