// SPDX-License-Identifier: Apache-2.0
export * from './factProvidersExtensionPoint';
export * from './scorecardsExtensionPoint';
