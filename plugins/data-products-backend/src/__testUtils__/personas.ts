// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { isUser, userRefOf } from '../isUser';

const OWNER = 'user:default/owner';
const BARRED = 'user:default/barred';

/** Callers by what they are, as a header says it. */
export const PERSONAS = {
  nobody: mockCredentials.none.header(),
  reader: mockCredentials.user.header('user:default/reader'),
  /** Owns what the checkout team owns. */
  owner: mockCredentials.user.header(OWNER),
  /** May not read what is called payments or vault, nor anything in the outlet, and owns what the payments team owns. */
  barred: mockCredentials.user.header(BARRED),
  service: mockCredentials.service.header(),
};

export type Persona = keyof typeof PERSONAS;

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/checkout',
    dependsOn: ['dataproduct:shop/orders', 'dataproduct:shop/payments'],
  },
});

/** Besides the organisation: who owns payments, and two that read orders and payments. */
export const neighbours: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'payments' },
    spec: { type: 'team', children: [] },
  },
  component('till'),
  component('vault'),
];

const hides = (key: string, value: string) => ({
  resourceType: 'catalog-entity',
  rule: 'HAS_METADATA',
  params: { key, value },
});

const SOME: ConditionalPolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    not: {
      anyOf: [
        hides('name', 'payments'),
        hides('name', 'vault'),
        hides('namespace', 'outlet'),
      ],
    },
  },
};

const isBarred = (credentials: BackstageCredentials) =>
  userRefOf(credentials) === BARRED;

/** What the barred user may not do. */
const DENIED = [
  'data-products.problem.close',
  'data-products.topic.read',
  'data-products.records.read',
  'data-products.audit.read',
];

/** Everybody may do everything; but the barred user reads some entities only, and has not all permissions. */
export const personalPolicy = mockServices.permissions.mock({
  authorize: async (requests, { credentials }) =>
    requests.map(({ permission }) => ({
      result:
        isBarred(credentials) && DENIED.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  authorizeConditional: async (requests, { credentials }) =>
    requests.map(({ permission }) =>
      isBarred(credentials) && permission.name === 'catalog.entity.read'
        ? SOME
        : { result: AuthorizeResult.ALLOW },
    ),
}).factory;

/** Who is in which team. */
export const personalGroups = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      if (!isUser(credentials)) throw new Error('A service has no groups');
      const { userEntityRef } = credentials.principal;
      const groups: Record<string, string> = {
        [OWNER]: 'group:default/checkout',
        [BARRED]: 'group:default/payments',
      };
      const group = groups[userEntityRef];
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(group ? [group] : [])],
      };
    },
  }),
});
