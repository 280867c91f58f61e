// SPDX-License-Identifier: Apache-2.0
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** The page of a product’s writers and readers. */
export const lineageExtensions: ExtensionDefinition[] = [];
