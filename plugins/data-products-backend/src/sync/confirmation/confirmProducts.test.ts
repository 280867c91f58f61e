// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  createEntityDirectory,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { createAssembly } from '../assembly/createAssembly';
import { ProductTopic, toProductTopic } from '../assembly/productTopic';
import { aCatalogTopic, testMapping } from '../__testUtils__/aCatalogTopic';
import { confirmProducts } from './confirmProducts';
import { PortReading } from './portReading';

const keyOf = (name: string): ProductKey =>
  productKey({ environmentId: 'env-1', clusterId: 'lkc-1', name });

function aTopic(name: string, product: string): ProductTopic {
  const qualifiedName = `lkc-1:${name}`;
  const topic = aCatalogTopic({ qualifiedName, metadata: { product } });
  const options = { environmentId: 'env-1', mapping: testMapping };
  return toProductTopic(topic, options)!;
}

const assembly = createAssembly({
  environmentId: 'env-1',
  namespace: 'prod',
  mapping: testMapping,
  directory: createEntityDirectory([]),
  isInScope: ({ title }) => title !== 'far away',
  subjectsOf: () => undefined,
});

const gone: PortReading = { status: 'gone', because: 'tag removed' };
const unknown: PortReading = { status: 'unknown', error: new Error('403') };
const movedTo = (name: string, product: string): PortReading => ({
  status: 'moved',
  topic: aTopic(name, product),
});

/** @param readings - By product, then by topic. */
async function statuses(
  readings: Record<string, Record<string, PortReading>>,
  options: { listed?: string[]; mostReads?: number } = {},
) {
  const verdicts = await confirmProducts(
    Object.entries(readings).map(([product, topics]) => ({
      key: keyOf(product),
      qualifiedNames: Object.keys(topics),
    })),
    {
      readPort: async ({ key, qualifiedName }) =>
        readings[key.split('/').at(-1)!]![qualifiedName]!,
      assembly,
      hasTopic: key => (options.listed ?? []).map(keyOf).includes(key),
      mostReads: options.mostReads,
    },
  );
  return Object.fromEntries(
    Array.from(verdicts, ([key, { status }]) => [
      key.split('/').at(-1),
      status,
    ]),
  );
}

describe('confirmProducts', () => {
  // prettier-ignore
  test.each<[string, Record<string, Record<string, PortReading>>, string[], object]>([
    ['all gone',                                       { a: { x: gone, y: gone } },                                                    [],         { a: 'gone' }],
    ['one found',                                      { a: { x: gone, y: { status: 'present', topic: aTopic('y', 'a') } } },          [],         { a: 'present' }],
    ['found, but out of scope',                        { 'far away': { y: { status: 'present', topic: aTopic('y', 'far away') } } },   [],         { 'far away': 'gone' }],
    ['moved to a product that has it',                 { a: { x: movedTo('x', 'b') } },                                                ['b'],      { a: 'gone' }],
    ['moved to a product that lacks it',               { a: { x: movedTo('x', 'b') } },                                                [],         { a: 'moving' }],
    ['moved out of scope',                             { a: { x: movedTo('x', 'far away') } },                                         [],         { a: 'gone' }],
    ['moved to a product that cannot change',          { a: { x: movedTo('x', 'b') }, b: { y: unknown } },                             ['b'],      { a: 'moving', b: 'unknown' }],
    ['moved on to a product that cannot change',       { a: { x: movedTo('x', 'b') }, b: { y: movedTo('y', 'c') }, c: { z: unknown } }, ['b', 'c'], { a: 'moving', b: 'moving', c: 'unknown' }],
    ['exchanged between two products',                 { a: { x: movedTo('x', 'b') }, b: { y: movedTo('y', 'a') } },                   ['a', 'b'], { a: 'gone', b: 'gone' }],
    ['of one product unknown, of another gone',        { a: { x: unknown }, b: { y: gone } },                                          [],         { a: 'unknown', b: 'gone' }],
  ])('judges topics that are %s', async (_case, readings, listed, expected) => {
    expect(await statuses(readings, { listed })).toEqual(expected);
  });

  it('leaves for later what would be too many reads', async () => {
    const readings = { a: { x: gone }, b: { y: gone }, c: { z: gone } };
    expect(await statuses(readings, { mostReads: 2 })).toEqual({
      a: 'gone',
      b: 'gone',
      c: 'unknown',
    });
  });
});
