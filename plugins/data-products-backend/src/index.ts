// SPDX-License-Identifier: Apache-2.0

/**
 * The back end of data products: their store, the sync with Confluent, operations that change them, and the HTTP API.
 *
 * @packageDocumentation
 */
export { dataProductsPlugin as default } from './plugin';
export {
  createDataProductConditionalDecision,
  dataProductConditions,
} from './permissions/rules';
export type { DataProductResource } from './permissions/rules';
