// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';

/** What a policy answers that lets each caller read some entities only. */
export const CONDITIONAL: ConditionalPolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { resourceType: 'catalog-entity', rule: 'IS_ENTITY_OWNER' },
};

/** Lets everybody do everything, and read only what the catalog shows them. */
export const readingDepends = {
  authorize: async () => [{ result: AuthorizeResult.ALLOW }],
  authorizeConditional: async () => [CONDITIONAL],
} satisfies Parameters<typeof mockServices.permissions.mock>[0];
