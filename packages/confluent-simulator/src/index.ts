// SPDX-License-Identifier: Apache-2.0
export type * from './world/scenario';
export { SCENARIOS, parseScenarioName } from './scenarios/scenarios';
export type { ScenarioName, ScenarioOptions } from './scenarios/scenarios';
