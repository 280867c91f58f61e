// SPDX-License-Identifier: Apache-2.0
import { describedFunctions } from '../engine/functions/describedFunctions';
import { badStatement } from '../KsqlError';
import { entity, type Entity } from './entities';

/** What LIST FUNCTIONS tells: those that the simulator evaluates, by name. */
export function listedFunctions() {
  return describedFunctions().map(({ name, type, category }) => ({
    name,
    type,
    category,
  }));
}

/** DESCRIBE FUNCTION. */
export function describeFunction(statement: {
  name: string;
  text: string;
}): Entity {
  const name = statement.name.toUpperCase();
  const found = describedFunctions().find(each => each.name === name);
  if (!found) {
    throw badStatement(`Can't find any functions with the name '${name}'`);
  }
  const { description, type, variants } = found;
  return entity('describe_function', statement.text, {
    name,
    description,
    author: 'Confluent',
    version: '',
    path: 'internal',
    functions: variants.map(({ parameters, returnType }) => ({
      arguments: parameters,
      returnType,
      description,
      argumentTypes: parameters.map(parameter => parameter.type),
    })),
    type,
  });
}
