// SPDX-License-Identifier: Apache-2.0
import type { PlainType, SqlType } from '../../types/SqlType';
import type { Value } from '../types';

/** What a parameter takes; ANY, ARRAY and MAP of whatever. NUMBER is any number, as it is. */
export type ParameterKind =
  PlainType | 'NUMBER' | 'DECIMAL' | 'ANY' | 'ARRAY' | 'MAP';

export interface Parameter {
  name: string;
  kind: ParameterKind;
  description: string;
}

/** One list of parameters that a function takes, and what it does with them. */
export interface Variant {
  parameters: Parameter[];
  /** Whether the last one may be repeated. */
  isVariadic?: boolean;
  /** Of the result, by the types of the arguments. */
  returns: SqlType | ((types: SqlType[]) => SqlType);
  /** How the result's type is told before the arguments are known. */
  returnsText?: string;
  /** Whether nulls are handed in. Otherwise one null makes the result null. */
  takesNull?: boolean;
  /** Whether the arguments are brought to one type, the widest of them. */
  isOfOneType?: boolean;
  /** Gets its values in the types of the parameters. */
  evaluate(args: Value[], types: SqlType[]): Value;
}

export interface ScalarFunction {
  name: string;
  category: string;
  description: string;
  variants: Variant[];
}

/** Written `name KIND what it is`. */
export function parameter(text: string): Parameter {
  const [name = '', kind = '', ...description] = text.split(' ');
  const known = KINDS.find(each => each === kind);
  if (!known) throw new Error(`'${kind}' is no kind of parameter`);
  return { name, kind: known, description: description.join(' ') };
}

const KINDS: readonly ParameterKind[] = [
  ...(['BOOLEAN', 'INTEGER', 'BIGINT', 'DOUBLE', 'STRING', 'BYTES'] as const),
  ...(['DATE', 'TIME', 'TIMESTAMP', 'DECIMAL'] as const),
  ...(['NUMBER', 'ANY', 'ARRAY', 'MAP'] as const),
];

export function variant(
  parameters: string[],
  returns: Variant['returns'],
  evaluate: (...args: Value[]) => Value,
  options: Omit<Variant, 'parameters' | 'returns' | 'evaluate'> = {},
): Variant {
  return {
    ...options,
    parameters: parameters.map(parameter),
    returns,
    evaluate: args => evaluate(...args),
  };
}
