// SPDX-License-Identifier: Apache-2.0
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** The home page, and its parts as widgets of the portal’s home page. */
export const homeExtensions: ExtensionDefinition[] = [];
