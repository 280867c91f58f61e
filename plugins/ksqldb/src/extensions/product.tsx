// SPDX-License-Identifier: Apache-2.0
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** What the pages of data products get. */
export const productExtensions: ExtensionDefinition[] = [];
