// SPDX-License-Identifier: Apache-2.0
import { createPermission } from '@backstage/plugin-permission-common';

/** See how each environment's sync is doing: runs, counts, unresolved references, held removals. */
export const dataProductsSyncReadPermission = createPermission({
  name: 'data-products.sync.read',
  attributes: { action: 'read' },
});

/** Start a sync of a whole environment. */
export const dataProductsSyncTriggerPermission = createPermission({
  name: 'data-products.sync.trigger',
  attributes: { action: 'update' },
});

/** Have one product read again. */
export const dataProductsProductRefreshPermission = createPermission({
  name: 'data-products.product.refresh',
  attributes: { action: 'update' },
});

/** Release or reject a held removal. */
export const dataProductsHoldDecidePermission = createPermission({
  name: 'data-products.hold.decide',
  attributes: { action: 'update' },
});

/** Report a problem with a product that one may read. */
export const dataProductsProblemReportPermission = createPermission({
  name: 'data-products.problem.report',
  attributes: { action: 'create' },
});

/** Close problem reports about products of others. Owners of the product, and whoever reported, may without it. */
export const dataProductsProblemClosePermission = createPermission({
  name: 'data-products.problem.close',
  attributes: { action: 'update' },
});

/** See personal data in the records of products as it is: of sample records, and of what queries read. */
export const dataProductsRecordsReadUnmaskedPermission = createPermission({
  name: 'data-products.records.read-unmasked',
  attributes: { action: 'read' },
});

/** Every permission of the plugin, for registration. */
export const dataProductsPermissions = [
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
  dataProductsProductRefreshPermission,
  dataProductsHoldDecidePermission,
  dataProductsProblemReportPermission,
  dataProductsProblemClosePermission,
  dataProductsRecordsReadUnmaskedPermission,
];
