// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';

/** Whether the demo has a past: `demo.past.enabled`. */
export function isPastWanted(config: Config): boolean {
  return config.getOptionalBoolean('demo.past.enabled') ?? false;
}
