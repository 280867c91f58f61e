// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { CONDITIONAL } from '../__testUtils__/policies';
import { createReadableProducts } from './createReadableProducts';

const kim = mockCredentials.user('user:default/kim');
const lee = mockCredentials.user('user:default/lee');

function open(decision: QueryPermissionResponse) {
  const catalog = catalogServiceMock({
    entities: [
      aDataProductEntity({ title: 'orders' }),
      aDataProductEntity(
        { title: 'payments' },
        { entityName: 'Payments', namespace: 'staging' },
      ),
    ],
  });
  const getEntityFacets = jest.spyOn(catalog, 'getEntityFacets');
  const clock = { ms: 0 };
  const readable = createReadableProducts({
    permissions: mockServices.permissions.mock({
      authorizeConditional: async () => [decision],
    }),
    catalog,
    namespaces: ['prod', 'staging', 'prod'],
    now: () => clock.ms,
  });
  const seenBy = async (credentials = kim) => {
    const { isReadable } = await readable.for(credentials);
    return ['prod/orders', 'prod/payments', 'staging/payments', 'dev/orders']
      .filter(ref => {
        const [namespace = '', entityName = ''] = ref.split('/');
        return isReadable({ namespace, entityName });
      })
      .join(' ');
  };
  return { readable, seenBy, getEntityFacets, clock };
}

describe('createReadableProducts', () => {
  // prettier-ignore
  test.each<[string, QueryPermissionResponse, string, boolean]>([
    ['everything when the policy allows it', { result: AuthorizeResult.ALLOW }, 'prod/orders prod/payments staging/payments dev/orders', true],
    ['nothing when the policy denies it',    { result: AuthorizeResult.DENY },  '',                                                       false],
    ['what the catalog shows the caller when it depends on the entity', CONDITIONAL, 'prod/orders staging/payments',                      false],
  ])('lets a caller read %s', async (_case, decision, expected, isUnconditional) => {
    const { readable, seenBy } = open(decision);
    expect(await seenBy()).toBe(expected);
    expect((await readable.for(kim)).isUnconditional).toBe(isUnconditional);
  });

  it('asks the catalog once a namespace, with the credentials of the caller', async () => {
    const { seenBy, getEntityFacets } = open(CONDITIONAL);
    await seenBy(kim);
    expect(getEntityFacets).toHaveBeenCalledTimes(2);
    expect(getEntityFacets).toHaveBeenCalledWith(
      {
        facets: ['metadata.name'],
        filter: { kind: 'DataProduct', 'metadata.namespace': 'staging' },
      },
      { credentials: kim },
    );
  });

  // prettier-ignore
  test.each<[string, number, number]>([
    ['keeps the answer for 30 seconds', 29_999, 2],
    ['asks again after 30 seconds',     30_000, 4],
  ])('%s', async (_case, afterMs, calls) => {
    const { seenBy, getEntityFacets, clock } = open(CONDITIONAL);
    await Promise.all([seenBy(), seenBy()]);
    clock.ms = afterMs;
    await seenBy();
    expect(getEntityFacets).toHaveBeenCalledTimes(calls);
  });

  it('keeps no answer for anybody else', async () => {
    const { seenBy, getEntityFacets } = open(CONDITIONAL);
    await seenBy(kim);
    await seenBy(lee);
    expect(getEntityFacets).toHaveBeenCalledTimes(4);
  });

  it('does not keep a failure', async () => {
    const { seenBy, getEntityFacets } = open(CONDITIONAL);
    getEntityFacets.mockRejectedValueOnce(new Error('The catalog is away'));

    await expect(seenBy()).rejects.toThrow('The catalog is away');
    expect(await seenBy()).toBe('prod/orders staging/payments');
  });

  it('forgets the oldest answers when it keeps a million names', async () => {
    const { readable, getEntityFacets } = open(CONDITIONAL);
    const names = Array.from({ length: 300_000 }, (_, n) => ({
      value: `p${n}`,
      count: 1,
    }));
    getEntityFacets.mockResolvedValue({ facets: { 'metadata.name': names } });
    await readable.for(kim);
    await readable.for(lee);
    expect(getEntityFacets).toHaveBeenCalledTimes(4);

    await readable.for(lee);
    expect(getEntityFacets).toHaveBeenCalledTimes(4);
    await readable.for(kim);
    expect(getEntityFacets).toHaveBeenCalledTimes(6);
  });
});
