// SPDX-License-Identifier: Apache-2.0
import { FieldTags } from '../../schemas/tree/tags/fieldTags';
import { ValueType } from '../../schemas/tree/ValueType';

/** What one schema says about which fields of a value are personal. */
export interface Lens {
  type: ValueType;
  /** Full name of the outermost type, as tags address it. */
  root: string;
  tags: FieldTags;
  /** Whether it marks any field at all. */
  marksFields: boolean;
  /** False when nobody knows what it marks: it refers to what could not be read, or its tags fit no field. */
  isWhole: boolean;
}
