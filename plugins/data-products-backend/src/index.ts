// SPDX-License-Identifier: Apache-2.0

/**
 * The back end of data products: their store, the sync with Confluent, and the HTTP API.
 *
 * @packageDocumentation
 */
export { dataProductsPlugin as default } from './plugin';
