// SPDX-License-Identifier: Apache-2.0
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** How the portal’s search shows products. */
export const searchExtensions: ExtensionDefinition[] = [];
