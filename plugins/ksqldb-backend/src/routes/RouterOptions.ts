// SPDX-License-Identifier: Apache-2.0
import type { KsqlConfig } from '@data-mesh/backstage-plugin-data-products-node';
import type { HistoryStore } from '../history/types';
import type { RunRouteOptions } from './RunRouteOptions';

/** What all routes together need. */
export interface RouterOptions extends RunRouteOptions {
  config: KsqlConfig;
  /** Of the Confluent console, without a slash at its end. */
  consoleUrl: string;
  history: HistoryStore;
}
