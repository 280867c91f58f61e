// SPDX-License-Identifier: Apache-2.0
export * from './constants';
export * from './permissions';
export * from './model/fact';
export * from './model/check';
export * from './model/scorecard';
export * from './model/result';
export * from './model/exemption';
export * from './model/rollUp';
export * from './api/types';
export * from './api/ScorecardsApi';
export * from './engine/types';
