// SPDX-License-Identifier: Apache-2.0
import type {
  DataProduct,
  TopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOutputPort,
  aProductGovernance,
  aProductMetadata,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { countStages } from './countStages';

const SALES = 'domain:default/sales';

const candidate = (
  overrides: { owner?: string; domain?: string; problem?: string } & Partial<
    Pick<TopicCandidate, 'state'>
  > = {},
): TopicCandidate =>
  aTopicCandidate({
    state: overrides.state ?? 'ready',
    metadata: aProductMetadata({
      owner: overrides.owner ?? 'group:default/checkout',
      domain: overrides.domain ?? '',
    }),
    problems: overrides.problem
      ? [{ code: overrides.problem, severity: 'error', message: 'x' }]
      : [],
  });

const product = (overrides: Partial<DataProduct> = {}) =>
  aProductGovernance(overrides);

const port = (name: string, ...parts: ('key' | 'value')[]) =>
  anOutputPort({
    name,
    subjects: parts.map(part => ({ subject: `${name}-${part}`, part })),
  });

/** How many there are in each stage, of all domains. */
function totals(listed: Partial<Parameters<typeof countStages>[0]>) {
  const stages = countStages({ candidates: [], products: [], ...listed });
  return Object.values(stages).map(counts =>
    counts.reduce((sum, { count }) => sum + count, 0),
  );
}

describe('countStages', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof totals>[0], number[]]>([
    //                                                                                                                topics owned schema published
    ['nothing',                             {},                                                                        [0, 0, 0, 0]],
    ['a topic that could be a product',     { candidates: [candidate()] },                                             [1, 1, 1, 0]],
    ['one without a schema',                { candidates: [candidate({ problem: 'schema-missing' })] },                [1, 1, 0, 0]],
    ['one that nobody indexed',             { candidates: [candidate({ owner: '', problem: 'topic-not-indexed' })] },  [1, 0, 0, 0]],
    ['one with a schema and no owner',      { candidates: [candidate({ owner: '' })] },                                [1, 0, 0, 0]],
    ['one with another problem',            { candidates: [candidate({ problem: 'product-name-taken' })] },            [1, 1, 1, 0]],
    ['a product once, not as a topic too',  { candidates: [candidate({ state: 'product' })], products: [product()] },  [1, 1, 1, 1]],
    ['a product with two topics',           { products: [product({ outputPorts: [port('a', 'value'), port('b', 'key', 'value')] })] }, [2, 2, 2, 1]],
    ['one of which a topic has no schema',  { products: [product({ outputPorts: [port('a', 'value'), port('b', 'key')] })] },          [2, 2, 1, 0]],
    ['one that nobody owns',                { products: [product({ owner: { status: 'unresolved', text: '@x' } })] },  [1, 0, 0, 0]],
  ])('counts %s', (_case, listed, expected) => {
    expect(totals(listed)).toEqual(expected);
  });

  it('counts by domain, without one first', () => {
    const { topics } = countStages({
      candidates: [candidate(), candidate({ domain: SALES })],
      products: [product()],
    });
    expect(topics).toEqual([{ count: 1 }, { domainRef: SALES, count: 2 }]);
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof totals>[0]]>([
    ['a topic',   { candidates: [candidate({ problem: 'schema-unknown' })] }],
    ['a product', { products: [product({ outputPorts: [anOutputPort({ subjects: undefined })] })] }],
  ])('counts nothing while nobody knows the schemas of %s', (_case, listed) => {
    expect(() => totals(listed)).toThrow('is not known');
  });
});
