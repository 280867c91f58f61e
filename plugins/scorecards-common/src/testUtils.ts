// SPDX-License-Identifier: Apache-2.0
export * from './builders/definition';
export * from './builders/result';
export * from './builders/rollUp';
