// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anEnvironment,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { toExploreEntry } from './exploreEntry';

const origin = {
  environment: anEnvironment({ namespace: 'prod' }),
  entityName: 'orders',
  changedAt: '2026-11-22T12:00:00.000Z',
};

describe('toExploreEntry', () => {
  it('summarises a product', () => {
    const product = aDataProduct({
      outputPorts: ['orders.v1', 'orders.v2'].map(name =>
        anOutputPort({ name }),
      ),
    });

    expect(toExploreEntry(product, origin)).toMatchObject({
      key: product.key,
      namespace: 'prod',
      entityName: 'orders',
      summary: {
        entityRef: 'dataproduct:prod/orders',
        title: 'orders',
        environmentId: 'env-7k2mq9',
        ownerRef: 'group:default/checkout',
        ownerText: '@checkout',
        qualityTier: 'authoritative',
        slaTier: 'tier-1',
        topics: ['orders.v1', 'orders.v2'],
        issueCount: 0,
        changedAt: '2026-11-22T12:00:00.000Z',
      },
    });
  });

  it('leaves out what is unresolved or missing, and keeps what was written', () => {
    const product = aDataProduct({
      owner: { status: 'unresolved', text: '@nobody' },
      domain: { status: 'missing' },
      qualityTier: { tier: 'unrecognized', value: 'gold' },
      slaTier: undefined,
    });

    expect(toExploreEntry(product, origin).summary).toMatchObject({
      ownerRef: undefined,
      ownerText: '@nobody',
      domainRef: undefined,
      domainText: undefined,
      qualityTier: 'gold',
      slaTier: undefined,
    });
  });

  it('counts every issue but names each code once', () => {
    const issue = { code: 'schema-missing', severity: 'warning' } as const;
    const product = aDataProduct({
      issues: [
        { ...issue, subject: 'orders.v1', message: 'None for orders.v1.' },
        { ...issue, subject: 'orders.v2', message: 'None for orders.v2.' },
      ],
    });

    const entry = toExploreEntry(product, origin);

    expect(entry.summary.issueCount).toBe(2);
    expect(entry.issues).toEqual([issue]);
  });
});
