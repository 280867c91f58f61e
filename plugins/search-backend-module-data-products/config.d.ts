// SPDX-License-Identifier: Apache-2.0
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Data products, and the fields of their schemas. */
      dataProducts?: {
        /**
         * When they are indexed: `frequency`, `timeout` and `initialDelay`, durations like `{ minutes: 10 }`.
         * Default: 30 seconds after the start and then every 10 minutes, given up after 15 minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
