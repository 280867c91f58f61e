// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  LineageEvidenceProvider,
  LineageObservation,
} from '@data-mesh/backstage-plugin-data-products-node';
import { countProducers } from './countProducers';

const products = ['orders', 'payments'].map(title => ({
  product: aDataProduct({ title }),
  entityRef: `dataproduct:prod/${title}`,
}));

const query = (
  name: string,
  direction: LineageObservation['direction'] = 'writes',
): LineageObservation => ({
  direction,
  neighbour: { kind: 'query', name },
  detail: `the query ${name}`,
  observedAt: '2026-11-22T12:00:00.000Z',
});

/** Sees these of `orders`, and nothing of anything else. */
const aProvider = (
  id: string,
  ...seen: LineageObservation[]
): LineageEvidenceProvider => ({
  id,
  title: id,
  read: async ({ product }) => (product.title === 'orders' ? seen : []),
});

const failing: LineageEvidenceProvider = {
  ...aProvider('failing'),
  read: async () => {
    throw new Error('no answer');
  },
};

describe('countProducers', () => {
  const logger = mockServices.logger.mock();

  // prettier-ignore
  test.each<[string, LineageEvidenceProvider[], (number | undefined)[]]>([
    ['nobody where nobody looks',       [],                                                        [0, 0]],
    ['who writes, and not who reads',   [aProvider('a', query('Q1'), query('Q2', 'reads'))],       [1, 0]],
    ['each once',                       [aProvider('a', query('Q1')), aProvider('b', query('Q1'))], [1, 0]],
    ['nothing when a source fails',     [aProvider('a', query('Q1')), failing],                    [undefined, undefined]],
  ])('counts %s', async (_case, providers, expected) => {
    expect(await countProducers(products, { providers, logger })).toEqual(expected);
  });
});
