// SPDX-License-Identifier: Apache-2.0
import { Schema, validate } from 'jsonschema';
import { parse } from 'yaml';
import { FakeDataProductsBackEnd } from '../__testUtils__/FakeDataProductsBackEnd';
import { theTools } from '../__testUtils__/theTools';
import { createProductAction } from './createProduct';
import { planProductAction } from './planProduct';
import { publishProductAction } from './publishProduct';
import { undoOperationAction } from './undoOperation';
import { unpublishProductAction } from './unpublishProduct';

const tools = theTools(new FakeDataProductsBackEnd());
const ACTIONS = [
  planProductAction(tools),
  createProductAction(tools),
  publishProductAction(tools),
  unpublishProductAction(tools),
  undoOperationAction(tools),
];
const EXAMPLES = ACTIONS.flatMap(({ id, schema, examples = [] }) =>
  examples.map(({ description, example }) => ({
    id,
    description,
    step: parse(example).steps[0],
    input: schema?.input as Schema,
  })),
);

describe('examples of the actions', () => {
  test.each(EXAMPLES)('$id: $description', ({ id, step, input }) => {
    expect(step.action).toBe(id);
    expect(validate(step.input, input).errors.map(String)).toEqual([]);
  });

  test('every action has some', () => {
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });

  test.each(EXAMPLES)('$id refuses less than: $description', example => {
    const { input, step } = example;
    for (const name of Object.keys(step.input)) {
      if (name === 'confirmedTitle') continue;
      const { [name]: _left, ...less } = step.input;
      expect([name, validate(less, input).valid]).toEqual([name, false]);
    }
  });
});
