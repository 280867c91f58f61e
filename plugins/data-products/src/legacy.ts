// SPDX-License-Identifier: Apache-2.0
/** The plugin for portals on the old front-end system: the same pages and cards, mounted by hand. */
export { isDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common';
export { hasDeclaredProducts } from './cards/relatedRefs';
export {
  DataProductSearchResultListItem,
  DataProductsPage,
  dataProductsPlugin,
  EntityDataProductActivityContent,
  EntityDataProductConsumersContent,
  EntityDataProductLineageContent,
  EntityDataProductOverviewContent,
  EntityDataProductPreviewContent,
  EntityDataProductSchemaContent,
  EntityDataProductsHereCard,
  EntityOwnedDataProductsCard,
  EntityReadsAndWritesCard,
} from './legacy/plugin';
