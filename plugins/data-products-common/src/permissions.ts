// SPDX-License-Identifier: Apache-2.0
import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_DATA_PRODUCT } from './constants';

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

/** See sample records of products that one may read; personal data in them are hidden. Not needed to see figures and lag. */
export const dataProductsRecordsReadPermission = createPermission({
  name: 'data-products.records.read',
  attributes: { action: 'read' },
});

/** See personal data in the records of products as it is: of sample records, and of what queries read. */
export const dataProductsRecordsReadUnmaskedPermission = createPermission({
  name: 'data-products.records.read-unmasked',
  attributes: { action: 'read' },
});

/** Restart connectors that write a product. Needed besides what it takes to change the product. */
export const dataProductsConnectorsRestartPermission = createPermission({
  name: 'data-products.connectors.restart',
  attributes: { action: 'update' },
});

/** Make a topic a product. Needed for the product as it would be. */
export const dataProductsPublishPermission = createPermission({
  name: 'data-products.publish',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/** Change what is said about a product. Needed for the product as it is and as it would be. */
export const dataProductsEditPermission = createPermission({
  name: 'data-products.edit',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/** Say that a product ends. */
export const dataProductsDeprecatePermission = createPermission({
  name: 'data-products.deprecate',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/** Make a product a plain topic again. */
export const dataProductsUnpublishPermission = createPermission({
  name: 'data-products.unpublish',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/** Make a topic and publish it. Needed for the product as it would be. */
export const dataProductsCreatePermission = createPermission({
  name: 'data-products.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/** See the topics of an environment, those that are no products included. */
export const dataProductsTopicReadPermission = createPermission({
  name: 'data-products.topic.read',
  attributes: { action: 'read' },
});

/** Define the tag and the business metadata that products need. */
export const dataProductsEnvironmentPreparePermission = createPermission({
  name: 'data-products.environment.prepare',
  attributes: { action: 'update' },
});

/** See what everybody did through the suite. */
export const dataProductsAuditReadPermission = createPermission({
  name: 'data-products.audit.read',
  attributes: { action: 'read' },
});

/** The permissions about one product, registered with the rules that policies decide by. */
export const dataProductsProductPermissions = [
  dataProductsPublishPermission,
  dataProductsEditPermission,
  dataProductsDeprecatePermission,
  dataProductsUnpublishPermission,
  dataProductsCreatePermission,
];

/** Every permission that is about no single product, for registration. */
export const dataProductsPermissions = [
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
  dataProductsProductRefreshPermission,
  dataProductsHoldDecidePermission,
  dataProductsProblemReportPermission,
  dataProductsProblemClosePermission,
  dataProductsRecordsReadPermission,
  dataProductsRecordsReadUnmaskedPermission,
  dataProductsConnectorsRestartPermission,
  dataProductsTopicReadPermission,
  dataProductsEnvironmentPreparePermission,
  dataProductsAuditReadPermission,
];
