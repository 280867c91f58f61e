// SPDX-License-Identifier: Apache-2.0

import { productKey } from '@data-mesh/backstage-plugin-data-products-common';
import { SuccessorCandidate, createSuccessorResolver } from './successors';

function aCandidate(
  title: string,
  overrides: Partial<SuccessorCandidate> = {},
): SuccessorCandidate {
  const clusterId = overrides.clusterId ?? 'lkc-1';
  return {
    key: productKey({ environmentId: 'env-1', clusterId, name: title }),
    clusterId,
    title,
    topicNames: [title],
    entityName: title.toLowerCase().replace(/\W+/g, '-'),
    ...overrides,
  };
}

const shipments = aCandidate('shipments');
const candidates = [
  shipments,
  aCandidate('All deliveries', { topicNames: ['deliveries.v2', 'Tours'] }),
  aCandidate('returns'),
  aCandidate('returns', { clusterId: 'lkc-2', entityName: 'returns-x7' }),
  aCandidate('stock', { clusterId: 'lkc-0', entityName: 'stock-x7' }),
  aCandidate('stock', { clusterId: 'lkc-2' }),
  aCandidate('tours', { topicNames: ['t'] }),
  aCandidate('a/b:c', { entityName: 'a-b-c' }),
];
const resolve = createSuccessorResolver(candidates, 'prod');

describe('createSuccessorResolver', () => {
  // prettier-ignore
  test.each([
    ['a full entity ref',                        'dataproduct:prod/all-deliveries',  'all-deliveries'],
    ['an entity ref in another case',            'DataProduct:Prod/All-Deliveries',  'all-deliveries'],
    ['an entity ref without a namespace',        'dataproduct:all-deliveries',       'all-deliveries'],
    ['an entity ref without a kind',             'prod/all-deliveries',              'all-deliveries'],
    ['a title',                                  'All deliveries',                   'all-deliveries'],
    ['a title with space around',                ' All deliveries\n',                'all-deliveries'],
    ['a title that looks like an entity ref',    'a/b:c',                            'a-b-c'],
    ['a topic',                                  'deliveries.v2',                    'all-deliveries'],
    ['an entity name',                           'all-deliveries',                   'all-deliveries'],
    ['a title in another case',                  'ALL DELIVERIES',                   'all-deliveries'],
    ['a topic in another case',                  'Deliveries.V2',                    'all-deliveries'],
    ['a title before a topic',                   'tours',                            'tours'],
    ['the exact case before another',            'Tours',                            'all-deliveries'],
    ['the one of the same cluster',              'returns',                          'returns'],
    ['the first by key of other clusters',       'stock',                            'stock-x7'],
  ])('finds %s', (_case, text, entityName) => {
    expect(resolve(text, shipments)).toEqual({
      status: 'resolved',
      text: text.trim(),
      entityRef: `dataproduct:prod/${entityName}`,
    });
  });

  // prettier-ignore
  test.each([
    ['nothing of that name',          'parcels'],
    ['the product itself',            'shipments'],
    ['a product of another namespace', 'dataproduct:staging/all-deliveries'],
    ['an entity of another kind',     'component:prod/all-deliveries'],
  ])('leaves %s unresolved', (_case, text) => {
    expect(resolve(text, shipments)).toEqual({ status: 'unresolved', text });
  });

  test.each([undefined, '', ' '])('takes %j as none', text => {
    expect(resolve(text, shipments)).toEqual({ status: 'missing' });
  });

  it('does not depend on the order of the products', () => {
    const reversed = createSuccessorResolver([...candidates].reverse(), 'prod');
    for (const text of ['returns', 'stock', 'tours']) {
      expect(reversed(text, shipments)).toEqual(resolve(text, shipments));
    }
  });
});
