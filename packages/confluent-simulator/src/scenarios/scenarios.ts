// SPDX-License-Identifier: Apache-2.0
import type { Scenario } from '../world/scenario';
import { retail } from './retail';
import { smallShop } from './smallShop';

/** What a scenario that is made rather than written may be told. */
export interface ScenarioOptions {
  /** How many products; only `scale` listens. */
  products?: number;
  /** Same seed, same world; only `scale` listens. */
  seed?: number;
  /** The day that past and future are counted from; only `retail` listens. Default: a fixed day. */
  now?: Date;
}

/** Every scenario by the name it is started with. */
export const SCENARIOS = {
  retail,
  'small-shop': smallShop,
} satisfies Record<string, (options: ScenarioOptions) => Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** @throws Error when there is no scenario of that name, naming those there are. */
export function parseScenarioName(name: string): ScenarioName {
  const found = Object.keys(SCENARIOS).find(each => each === name);
  if (found === undefined) {
    throw new Error(
      `There is no scenario '${name}'; there are ${Object.keys(SCENARIOS).join(', ')}`,
    );
  }
  return found as ScenarioName;
}
