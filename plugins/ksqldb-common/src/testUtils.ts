// SPDX-License-Identifier: Apache-2.0
export * from './builders/api';
export { fuzzClassifier, type FuzzReport } from './fuzzing/fuzzClassifier';
