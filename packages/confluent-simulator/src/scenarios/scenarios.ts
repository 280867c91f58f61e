// SPDX-License-Identifier: Apache-2.0
import type { Scenario } from '../world/scenario';
import { prototype } from './prototype';
import { retail } from './retail';
import { scale } from './scale';
import { smallShop } from './smallShop';

/** What a scenario that is made rather than written may be told. */
export interface ScenarioOptions {
  /** How many products; only `scale` listens. */
  products?: number;
  /** How many topics more that could be products; only `scale` listens. Default 0. */
  candidates?: number;
  /** How many consumer groups; only `scale` listens. Default 2,000. */
  groups?: number;
  /** Same seed, same world; only `scale` listens. */
  seed?: number;
  /** The day that past and future are counted from; only `retail` listens. Default: a fixed day. */
  now?: Date;
}

const SCENARIO_NAMES = ['prototype', 'retail', 'scale', 'small-shop'] as const;

export type ScenarioName = (typeof SCENARIO_NAMES)[number];

/** Every scenario by the name it is started with. */
export const SCENARIOS: Readonly<
  Record<ScenarioName, (options: ScenarioOptions) => Scenario>
> = { prototype, retail, scale, 'small-shop': smallShop };

/** @throws Error when there is no scenario of that name, naming those there are. */
export function parseScenarioName(name: string): ScenarioName {
  const found = SCENARIO_NAMES.find(each => each === name);
  if (!found) {
    throw new Error(
      `There is no scenario '${name}'; there are ${SCENARIO_NAMES.join(', ')}`,
    );
  }
  return found;
}
