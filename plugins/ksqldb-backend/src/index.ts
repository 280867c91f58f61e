// SPDX-License-Identifier: Apache-2.0

/**
 * Lets people query ksqlDB, and change what runs there, from the portal, within their permissions and limits.
 *
 * @packageDocumentation
 */
export { ksqldbPlugin as default } from './plugin';
export {
  createKsqldbClusterConditionalDecision,
  ksqldbClusterConditions,
} from './permissions/rules';
