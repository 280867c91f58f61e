// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import type { ActionTools } from '../actions/ActionTools';
import type { FakeDataProductsBackEnd } from './FakeDataProductsBackEnd';

/** What actions get of the back end they run in; nothing waits for real. */
export function theTools(
  backEnd: FakeDataProductsBackEnd,
  overrides: Partial<ActionTools> = {},
): ActionTools {
  return {
    services: { auth: mockServices.auth(), discovery: backEnd.discovery },
    links: { appUrl: 'https://portal.example' },
    wait: async () => {},
    ...overrides,
  };
}
