// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import { FactType } from '../../model/fact';
import { compileTest } from '../condition/compileTest';
import { Cell } from './Cell';
import { numberCells } from './numberCells';
import { setCells } from './setCells';
import { textCells } from './textCells';

/** All values of a type, cut into what the tests tell apart; `undefined` when that is too much to go through. */
export function cellsOf(
  type: FactType,
  tests: ValueTest[],
): Cell[] | undefined {
  switch (type) {
    case 'boolean':
      return [true, false].map(value => ({
        description: String(value),
        holds: test => compileTest(test)(value),
      }));
    case 'number':
    case 'instant':
      return numberCells(tests);
    case 'string':
      return textCells(tests);
    case 'strings':
      return setCells(tests);
    default:
      return type satisfies never;
  }
}
