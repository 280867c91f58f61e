// SPDX-License-Identifier: Apache-2.0

/**
 * Extension points of the scorecards back end: for facts, for definitions, and for a past that was lived elsewhere.
 *
 * @packageDocumentation
 */
export * from './factProvidersExtensionPoint';
export * from './historySeedsExtensionPoint';
export * from './scorecardsExtensionPoint';
