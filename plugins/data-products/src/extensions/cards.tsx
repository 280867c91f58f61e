// SPDX-License-Identifier: Apache-2.0
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** Cards for the pages of other entities, each to be installed alone. */
export const cardExtensions: ExtensionDefinition[] = [];
