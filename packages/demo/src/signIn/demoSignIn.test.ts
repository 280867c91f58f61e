/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { PERSONA_HEADER } from '../personas';
import { demoSignIn } from './demoSignIn';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { namespace: 'default', name: 'checkout' },
    relations: [{ type: 'childOf', targetRef: 'group:default/commerce' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { namespace: 'default', name: 'priya.raman' },
    relations: [{ type: 'memberOf', targetRef: 'group:default/commerce' }],
  },
];

async function openPortal(baseUrl = 'http://localhost:7007') {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      demoSignIn,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl },
          auth: { providers: { demo: {} } },
          demo: { signIn: { enabled: true } },
        },
      }),
    ],
  });
  return server;
}

describe('demoSignIn', () => {
  test('signs a person in with everything they answer for', async () => {
    const portal = await openPortal();
    const response = await request(portal)
      .get('/api/auth/demo/refresh')
      .set(PERSONA_HEADER, 'commerce-lead');

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      profile: { displayName: 'Priya Raman' },
      backstageIdentity: {
        identity: {
          userEntityRef: 'user:default/priya.raman',
          ownershipEntityRefs: [
            'user:default/priya.raman',
            'group:default/commerce',
            'group:default/checkout',
          ],
        },
      },
    });
  });

  test.each<[string, Record<string, string>, number]>([
    ['somebody it does not know', { [PERSONA_HEADER]: 'the-owner' }, 401],
    ['nobody in particular', {}, 401],
    [
      'a visitor behind a proxy',
      { [PERSONA_HEADER]: 'guest', 'x-forwarded-for': '203.0.113.9' },
      403,
    ],
    [
      'a page of another name',
      { [PERSONA_HEADER]: 'guest', host: 'evil.example' },
      403,
    ],
  ])('refuses %s', async (_whom, headers, status) => {
    const portal = await openPortal();
    const response = await request(portal)
      .get('/api/auth/demo/refresh')
      .set(headers);
    expect(response.status).toBe(status);
  });

  test('keeps a back end that others can reach from starting', async () => {
    await expect(openPortal('https://portal.example')).rejects.toThrow(
      /demo's sign-in is refused: backend.baseUrl is https:\/\/portal.example/,
    );
  });
});
