// SPDX-License-Identifier: Apache-2.0
import { anOutputPort } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { toldOf } from '../__testUtils__/toldOf';

const outputPorts = [anOutputPort({ name: 'sales.orders.v1' })];

describe('what is told about descriptions', () => {
  // prettier-ignore
  test.each([
    [undefined,   0],
    ['',          0],
    ['  Orders ', 6],
  ])('%j is %d long', (description, expected) => {
    expect(toldOf('description-length', { product: { description } })).toBe(expected);
  });

  test.each([
    'Data Product from the orders topic',
    'This is a data product for orders topic.',
    'A Kafka topic for orders events',
    'orders',
    'Sales: Orders, v1.',
    'TODO: describe',
    'Add a description here',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit',
  ])('nobody wrote %j', description => {
    const product = { description, outputPorts };
    expect(toldOf('description-is-template', { product })).toBe(true);
  });

  test.each([
    'One event for each order the web shop has accepted.',
    'Data product of orders; the topic of the day is returns, see there.',
    'What is left to do (no todos) in the kitchen.',
    undefined,
  ])('somebody may have written %j', description => {
    const product = { description, outputPorts };
    expect(toldOf('description-is-template', { product })).toBe(false);
  });

  it('knows the parts that have a text', () => {
    const attributes = [
      { name: 'Purpose', value: 'Reports' },
      { name: 'usage', value: '' },
      { name: 'LIMITATIONS', value: 'Not for billing' },
    ];
    expect(toldOf('description-parts', { product: { attributes } })).toEqual([
      'limitations',
      'purpose',
    ]);
  });
});
