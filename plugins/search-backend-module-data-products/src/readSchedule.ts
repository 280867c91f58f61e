// SPDX-License-Identifier: Apache-2.0
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';

const KEY = 'search.collators.dataProducts.schedule';

const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  // By then a new portal has read its products once.
  initialDelay: { seconds: 30 },
};

/** When products are indexed. @throws ForwardedError when what is configured is no schedule. */
export function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(KEY);
  if (!schedule) return DEFAULT;
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule);
  } catch (error) {
    throw new ForwardedError(`'${KEY}' is not a schedule`, error);
  }
}
