// SPDX-License-Identifier: Apache-2.0
import {
  aKsqlSource,
  aPersistentQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { whatStops } from './whatStops';

const query = (
  id: string,
  sources: string[],
  sinks: string[],
  state = 'RUNNING',
) => aPersistentQuery({ id, sources, sinks, state });
const productOf = (name: string) => ({
  entityRef: `dataproduct:prod/${name.toLowerCase()}`,
  title: name.toLowerCase(),
});
const sources = ['B', 'C', 'D'].map(name =>
  aKsqlSource({ name, product: productOf(name) }),
);
const q = query('q', ['A'], ['B']);

describe('whatStops', () => {
  // prettier-ignore
  test.each<[string, ReturnType<typeof query>[], string[], string[]]>([
    //                                          other queries                                        readers      products
    ['nothing reads on',                        [query('x', ['A'], ['C'])],                          [],          []],
    ['a query reads the sink',                  [query('x', ['B'], ['C'])],                          ['x'],       ['c']],
    ['queries read on through others',          [query('y', ['C'], ['D']), query('x', ['B'], ['C'])], ['x', 'y'], ['c', 'd']],
    ['one of two sources runs dry',             [query('x', ['A', 'B'], ['C'])],                     ['x'],       ['c']],
    ['a circle leads back to the sink',         [query('x', ['B'], ['C']), query('y', ['C'], ['B'], 'PAUSED')], ['x', 'y'], ['c']],
    ['what is written belongs to no product',   [query('x', ['B'], ['E'])],                          ['x'],       []],
    ['another query goes on writing the sink',  [query('x', ['B'], ['C']), query('w', ['A'], ['B'])], [],         []],
    ['another query would, but is paused',      [query('x', ['B'], ['C']), query('w', ['A'], ['B'], 'PAUSED')], ['x'], ['c']],
  ])('follows the rows when %s', (_case, others, readers, products) => {
    const stopped = whatStops(q, { queries: [q, ...others], sources });
    expect(stopped.readers.map(({ id }) => id)).toEqual(readers);
    expect(stopped.products.map(({ title }) => title)).toEqual(products);
  });

  it('tells the product of each sink, and who goes on writing it', () => {
    const others = [
      query('w', ['A'], ['B']),
      query('v', ['A'], ['B'], 'ERROR'),
    ];
    expect(whatStops(q, { queries: [q, ...others], sources }).sinks).toEqual([
      { name: 'B', product: productOf('B'), otherWriters: ['w'] },
    ]);
  });
});
