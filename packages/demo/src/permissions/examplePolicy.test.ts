/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  dataProductsHoldDecidePermission,
  dataProductsSyncReadPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import request from 'supertest';
import { examplePolicy } from './examplePolicy';

describe('examplePolicy', () => {
  test.each([
    ['group:default/data-stewards', ['ALLOW', 'ALLOW']],
    ['group:default/checkout', ['ALLOW', 'DENY']],
    ['group:default/marketing', ['DENY', 'DENY']],
  ])('decides for a member of %s by what they own', async (group, expected) => {
    const { server } = await startTestBackend({
      features: [
        permissionPlugin,
        examplePolicy,
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () =>
            mockServices.userInfo({ ownershipEntityRefs: [group] }),
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
      ],
    });

    const response = await request(server)
      .post('/api/permission/authorize')
      .set('authorization', mockCredentials.user.header())
      .send({
        items: [
          { id: 'see', permission: dataProductsSyncReadPermission },
          { id: 'decide', permission: dataProductsHoldDecidePermission },
        ],
      });

    expect(
      response.body.items.map((item: { result: string }) => item.result),
    ).toEqual(expected);
  });
});
