// SPDX-License-Identifier: Apache-2.0

/**
 * Extension points of the scorecards back end: for facts, for definitions, for a past that was lived elsewhere, and for
 * the audit.
 *
 * @packageDocumentation
 */
export * from './auditExtensionPoint';
export * from './factProvidersExtensionPoint';
export * from './historySeedsExtensionPoint';
export * from './scorecardsExtensionPoint';
