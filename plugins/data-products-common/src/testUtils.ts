// SPDX-License-Identifier: Apache-2.0
export * from './builders/api';
export * from './builders/operation';
export * from './builders/product';
export * from './builders/schema';
export * from './builders/governance';
export * from './builders/live';
export * from './builders/unused';
export * from './builders/liveFacts';
export * from './builders/watch';
