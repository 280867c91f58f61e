// SPDX-License-Identifier: Apache-2.0

import { PermissionRuleset } from '@backstage/plugin-permission-node';
import { DataProductResource, dataProductRules } from '../rules';

/** The rules of data products as the registry of a back end gives them. */
export const dataProductRuleset: PermissionRuleset<DataProductResource> = {
  getRuleByName(name) {
    const found = Object.values(dataProductRules).find(
      rule => rule.name === name,
    );
    if (!found) throw new Error(`There is no rule ${name}`);
    return found;
  },
};
