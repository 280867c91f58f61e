// SPDX-License-Identifier: Apache-2.0
import { PartName } from '../showing/readPart';
import { Lens } from './Lens';

/** What somebody may see of the records of a topic. */
export type Sight =
  /** All of it. */
  | { isMasked: false }
  /** Nothing, because it is not known which fields are personal. */
  | { isMasked: true; knows: 'nothing' }
  /** What no schema marks. */
  | {
      isMasked: true;
      knows: 'fields';
      /** Whether there are none, so that also what was written without a schema may be seen. */
      isFreeOfPersonalData: boolean;
      /** What the newest schemas of the topic mark, whatever the records were written with. */
      lensesOf: (part: PartName, typeName: string) => Lens[];
      /** Whether any of these marks a field. */
      marksFields: boolean;
    };

/** Whether a schema is enough to tell what of a value may be seen. */
export function isEnough(
  lens: Lens,
  sight: Extract<Sight, { knows: 'fields' }>,
): boolean {
  if (!lens.isWhole) return false;
  return sight.isFreeOfPersonalData || sight.marksFields || lens.marksFields;
}
