// SPDX-License-Identifier: Apache-2.0
import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { KsqlConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Access } from '../access/types';
import { HistoryStore } from '../history/types';
import { Usage } from '../limits/createUsage';
import { Runs } from '../queries/runs';

/** What the routes need that have queries and statements run. */
export interface RunRouteOptions {
  access: Access;
  auditor: AuditorService;
  clock: Clock;
  config: Pick<KsqlConfig, 'limits' | 'allowedProperties'>;
  history: Pick<HistoryStore, 'begin' | 'end'>;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** Shut down by a hook of the plugin's life cycle. */
  runs: Runs;
  /** Shared by the routes: all statements of a user count together. */
  usage: Usage;
}
