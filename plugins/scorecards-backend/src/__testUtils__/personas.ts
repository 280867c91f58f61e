// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  type mockServices,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { userRefOf } from '../access/callers';

const READER = 'user:default/reader';
const BARRED = 'user:default/barred';
const APPROVER = 'user:default/approver';
const GUEST = 'user:default/guest';

/** Callers by what they are. */
export const PERSONAS = {
  nobody: mockCredentials.none(),
  /** May do nothing here. */
  guest: mockCredentials.user(GUEST),
  reader: mockCredentials.user(READER),
  /** May do what the reader may, but does not see the safe in the catalog. */
  barred: mockCredentials.user(BARRED),
  /** May approve too. */
  approver: mockCredentials.user(APPROVER),
  service: mockCredentials.service(),
} satisfies Record<string, BackstageCredentials>;

export type Persona = keyof typeof PERSONAS;

/** As a header says it. */
export const HEADERS: Record<Persona, string> = {
  nobody: mockCredentials.none.header(),
  guest: mockCredentials.user.header(GUEST),
  reader: mockCredentials.user.header(READER),
  barred: mockCredentials.user.header(BARRED),
  approver: mockCredentials.user.header(APPROVER),
  service: mockCredentials.service.header(),
};

export const HIDDEN = 'component:default/safe';

export function isHidden(
  entityRef: string,
  credentials: BackstageCredentials,
): boolean {
  return entityRef === HIDDEN && userRefOf(credentials) === BARRED;
}

const CONDITIONAL: ConditionalPolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { resourceType: 'catalog-entity', rule: 'IS_ENTITY_OWNER' },
};

function isAllowed(permission: string, userRef: string | undefined): boolean {
  if (userRef === undefined) return true;
  if (userRef === GUEST) return false;
  return permission !== 'scorecards.exemption.approve' || userRef === APPROVER;
}

/** Who may do what. */
export const policy = {
  authorize: async (requests, options) =>
    requests.map(({ permission }) => ({
      result: isAllowed(permission.name, userRefOf(options!.credentials!))
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    })),
  authorizeConditional: async (requests, options) =>
    requests.map(() =>
      userRefOf(options!.credentials!) === BARRED
        ? CONDITIONAL
        : { result: AuthorizeResult.ALLOW },
    ),
} satisfies Parameters<typeof mockServices.permissions.mock>[0];
