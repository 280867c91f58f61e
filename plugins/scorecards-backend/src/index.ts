// SPDX-License-Identifier: Apache-2.0

/**
 * The back end of scorecards: facts, definitions, results with their history, exemptions, and the HTTP API.
 *
 * @packageDocumentation
 */
export { scorecardsPlugin as default } from './plugin';
