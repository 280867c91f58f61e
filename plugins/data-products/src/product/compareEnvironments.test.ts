// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOutputPort,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import { Compared, compareEnvironments } from './compareEnvironments';

const inEnvironment = (namespace: string, product: Partial<DataProduct>) =>
  aProductDetails({
    entityRef: `dataproduct:${namespace}/orders`,
    product: aDataProduct(product),
  });

/** The answers of production and staging to one question; `≠` marks the other one. */
function answers(
  id: Compared,
  here: Partial<DataProduct>,
  there: Partial<DataProduct>,
): string[] {
  const rows = compareEnvironments(
    inEnvironment('prod', here),
    [inEnvironment('staging', there)],
    { locale: 'en', t: english },
  );
  return rows
    .filter(row => row.id === id)
    .flatMap(({ cells }) => cells)
    .map(
      ({ lines, isDifferent }) =>
        `${isDifferent ? '≠ ' : ''}${lines?.join(', ') ?? '?'}`,
    );
}

const ports = (...overrides: Parameters<typeof anOutputPort>[0][]) => ({
  outputPorts: overrides.map(anOutputPort),
});

describe('compareEnvironments', () => {
  // prettier-ignore
  test.each<[string, Compared, Partial<DataProduct>, Partial<DataProduct>, string[]]>([
    ['the same lifecycle',       'lifecycle',   {},                            {},                           ['Active', 'Active']],
    ['another lifecycle',        'lifecycle',   {},                            { lifecycle: 'draft' },       ['Active', '≠ Draft']],
    ['a tier that is not set',   'slaTier',     {},                            { slaTier: undefined },       ['Tier 1', '≠ Not set']],
    ['a tier nobody knows',      'qualityTier', { qualityTier: { tier: 'unrecognized', value: 'golden' } }, {}, ['golden', '≠ Authoritative']],
    ['no owner',                 'owner',       {},                            { owner: { status: 'missing' } }, ['checkout', '≠ Not set']],
    ['an owner nobody found',    'owner',       {},                            { owner: { status: 'unresolved', text: '@x' } }, ['checkout', '≠ @x']],
    ['topics in another order',  'topics',      ports({ name: 'b' }, { name: 'a' }), ports({ name: 'a' }, { name: 'b' }), ['a, b', 'a, b']],
    ['a topic less',             'topics',      ports({ name: 'a' }, { name: 'b' }), ports({ name: 'a' }), ['a, b', '≠ a']],
    ['other partitions',         'partitions',  ports({ partitions: 12 }, { name: 'b', partitions: 6 }), ports({ partitions: 6 }), ['6, 12', '≠ 6']],
    ['partitions nobody knows',  'partitions',  ports({ partitions: 6 }),      ports({ partitions: undefined }), ['6', '≠ ?']],
    ['other retention',          'retention',   ports({}),                     ports({ retentionMs: -1 }),   ['Reads back 7 days', '≠ Keeps everything']],
    ['no schema',                'subjects',    ports({}),                     ports({ subjects: [] }),      ['orders-value', '≠ None registered']],
    ['schemas nobody could read', 'subjects',   ports({}),                     ports({ subjects: undefined }), ['orders-value', '≠ ?']],
  ])('tells %s', (_case, id, here, there, expected) => {
    expect(answers(id, here, there)).toEqual(expected);
  });
});
