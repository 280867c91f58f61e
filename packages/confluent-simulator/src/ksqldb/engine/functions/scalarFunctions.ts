// SPDX-License-Identifier: Apache-2.0
import { CHARACTER_FUNCTIONS } from './characterFunctions';
import { COLLECTION_FUNCTIONS } from './collectionFunctions';
import { MASK_FUNCTIONS } from './maskFunctions';
import { NULL_FUNCTIONS } from './nullFunctions';
import { NUMBER_FUNCTIONS } from './numberFunctions';
import { OTHER_FUNCTIONS } from './otherFunctions';
import type { ScalarFunction } from './ScalarFunction';
import { TEXT_FUNCTIONS } from './textFunctions';
import { TIME_FUNCTIONS } from './timeFunctions';

export const SCALAR_FUNCTIONS: readonly ScalarFunction[] = [
  ...TEXT_FUNCTIONS,
  ...CHARACTER_FUNCTIONS,
  ...MASK_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...NULL_FUNCTIONS,
  ...COLLECTION_FUNCTIONS,
  ...OTHER_FUNCTIONS,
];

const BY_NAME = new Map(SCALAR_FUNCTIONS.map(each => [each.name, each]));

/** Other names that ksqlDB knows some of them by. */
const ALIASES: Record<string, string> = {
  CEILING: 'CEIL',
  LENGTH: 'LEN',
  SUBSTR: 'SUBSTRING',
};

/** @param name - In capitals. */
export function scalarFunction(name: string): ScalarFunction | undefined {
  return BY_NAME.get(ALIASES[name] ?? name);
}
