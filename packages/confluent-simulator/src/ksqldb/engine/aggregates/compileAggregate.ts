// SPDX-License-Identifier: Apache-2.0
import { formatType, type SqlType } from '../../types/SqlType';
import { EngineError } from '../EngineError';
import { type Compiled, STRING, type Tuple } from '../expressions/Compiled';
import { isNumeric } from '../expressions/numbers';
import type { Parameter } from '../functions/ScalarFunction';
import type { Value } from '../types';
import type { Accumulator, AggregateFunction } from './AggregateFunction';

/** A call of an aggregate function of which everything is known but the rows. */
export interface CompiledAggregate {
  function: AggregateFunction;
  type: SqlType;
  start(): Accumulator;
  argumentsOf(tuple: Tuple): Value[];
}

/** @throws EngineError when it does not take these arguments. */
export function compileAggregate(
  called: AggregateFunction,
  args: Compiled[],
): CompiledAggregate {
  const fits = called.parameters.some(
    parameters =>
      parameters.length === args.length &&
      parameters.every((parameter, index) =>
        takes(parameter, args[index]?.type),
      ),
  );
  const types = args.map(({ type }) => type ?? STRING);
  if (!fits) {
    throw new EngineError(
      `Function '${called.name.toLowerCase()}' does not accept parameters (${types.map(formatType).join(', ')}).`,
    );
  }
  return {
    function: called,
    type: called.returns(types),
    start: () => called.start(types),
    argumentsOf: tuple => args.map(argument => argument.evaluate(tuple)),
  };
}

function takes({ kind }: Parameter, type: SqlType | undefined): boolean {
  if (!type || kind === 'ANY') return true;
  return kind === 'NUMBER' ? isNumeric(type) : type.base === kind;
}
