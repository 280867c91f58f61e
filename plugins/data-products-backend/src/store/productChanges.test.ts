// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { FieldChange, productChanges } from './productChanges';

const port = anOutputPort();

describe('productChanges', () => {
  // prettier-ignore
  test.each<[string, Partial<DataProduct>, Partial<DataProduct>, FieldChange[]]>([
    ['nothing',
      {}, {},
      []],
    ['another title',
      { title: 'orders' }, { title: 'Orders' },
      [{ field: 'title', kind: 'changed', before: 'orders', after: 'Orders' }]],
    ['a description where there was none',
      { description: undefined }, { description: 'New.' },
      [{ field: 'description', kind: 'added', after: 'New.' }]],
    ['no description any more',
      { description: 'Old.' }, { description: undefined },
      [{ field: 'description', kind: 'removed', before: 'Old.' }]],
    ['another lifecycle',
      { lifecycle: 'active' }, { lifecycle: 'deprecated' },
      [{ field: 'lifecycle', kind: 'changed', before: 'active', after: 'deprecated' }]],
    ['another owner as written',
      { owner: { status: 'unresolved', text: '@a' } }, { owner: { status: 'unresolved', text: '@b' } },
      [{ field: 'owner', kind: 'changed', before: '@a', after: '@b' }]],
    ['an owner that the portal now resolves',
      { owner: { status: 'unresolved', text: '@a' } }, { owner: { status: 'resolved', text: '@a', entityRef: 'group:default/a' } },
      []],
    ['a missing domain that is written now',
      { domain: { status: 'missing' } }, { domain: { status: 'unresolved', text: 'sale' } },
      [{ field: 'domain', kind: 'added', after: 'sale' }]],
    ['a tier that nobody knows',
      { qualityTier: { tier: 'raw' } }, { qualityTier: { tier: 'unrecognized', value: 'gold' } },
      [{ field: 'qualityTier', kind: 'changed', before: 'raw', after: 'gold' }]],
    ['a promise that is gone',
      { slaTier: { tier: 'tier-1' } }, { slaTier: undefined },
      [{ field: 'slaTier', kind: 'removed', before: 'tier-1' }]],
    ['a successor and an end',
      {}, { successor: { status: 'unresolved', text: 'orders-v2' }, endsOn: '2027-01-31' },
      [{ field: 'successor', kind: 'added', after: 'orders-v2' },
       { field: 'endsOn', kind: 'added', after: '2027-01-31' }]],
    ['the last tag gone',
      { tags: ['pii', 'gdpr'] }, { tags: [] },
      [{ field: 'tags', kind: 'removed', before: 'pii, gdpr' }]],
    ['other issues only',
      {}, { issues: [{ code: 'owner-unresolved', severity: 'warning', message: 'Nobody is @a.' }] },
      []],
    ['attributes, one row each',
      { attributes: [{ name: 'cost', value: '1' }, { name: 'steward', value: 'kim' }] },
      { attributes: [{ name: 'Cost', value: '1' }, { name: 'steward', value: 'lee' }] },
      [{ field: 'attributes', kind: 'added', after: 'Cost: 1' },
       { field: 'attributes', kind: 'removed', before: 'cost: 1' },
       { field: 'attributes', kind: 'changed', before: 'steward: kim', after: 'steward: lee' }]],
    ['a port more and a port less',
      { outputPorts: [port] },
      { outputPorts: [{ ...port, name: 'orders.v2', qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1:orders.v2' }] },
      [{ field: 'outputPorts', kind: 'removed', before: 'orders' },
       { field: 'outputPorts', kind: 'added', after: 'orders.v2' }]],
    ['details of a port, one row each',
      { outputPorts: [{ ...port, partitions: 6, cleanupPolicy: undefined }] },
      { outputPorts: [{ ...port, partitions: 12, cleanupPolicy: ['compact', 'delete'] }] },
      [{ field: 'outputPorts', kind: 'changed', before: 'orders: partitions 6', after: 'orders: partitions 12' },
       { field: 'outputPorts', kind: 'added', after: 'orders: cleanup policy compact, delete' }]],
    ['a schema that is registered now',
      { outputPorts: [{ ...port, subjects: [] }] }, { outputPorts: [port] },
      [{ field: 'outputPorts', kind: 'added', after: 'orders: subjects orders-value' }]],
    ['subjects that could not be read this time',
      { outputPorts: [port] }, { outputPorts: [{ ...port, subjects: undefined }] },
      []],
  ])('tells %s', (_case, before, after, expected) => {
    expect(
      productChanges(
 aDataProduct({ outputPorts: [port], ...before }), aDataProduct({ outputPorts: [port], ...after })),
    ).toEqual(expected);
  });
});
