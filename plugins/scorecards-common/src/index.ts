// SPDX-License-Identifier: Apache-2.0
export * from './constants';
export * from './permissions';
export * from './model/fact';
export * from './model/check';
export * from './model/scorecard';
export * from './model/result';
export * from './model/exemption';
export * from './model/rollUp';
export * from './api/levelEvents';
export * from './api/types';
export * from './api/ScorecardsApi';
export * from './api/ScorecardsClient';
export type { ScorecardsClientOptions } from './api/callApi';
export * from './engine/types';
export * from './engine/load/loadScorecards';
export { regularExpressionProblem } from './engine/load/expressions/regularExpressionProblem';
export * from './engine/condition/describeCondition';
export * from './engine/evaluate/createEvaluator';
export * from './engine/evaluate/isJudgedBy';
export * from './engine/exemptions/exemptionPhase';
export * from './engine/days/calendarDay';
export * from './engine/rollUp/rollUp';
export * from './engine/rollUp/rollUpBy';
export * from './engine/whatIf/compareScorecards';
export * from './engine/whatIf/whatWouldItTake';
export { factsOfCondition } from './engine/condition/factsOfCondition';
export { describeNumber } from './engine/condition/describeNumber';
export type { CountedResult } from './engine/evaluate/standingOf';
export {
  isSatisfied,
  isUnknown,
  standingOf,
} from './engine/evaluate/standingOf';
