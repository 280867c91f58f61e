// SPDX-License-Identifier: Apache-2.0
import { infoRoutes } from './info';
import type { KsqlRoute } from './KsqlRoute';
import { queryRoutes } from './queries';
import { statementRoutes } from './statements';

/** Every operation of ksqlDB. */
export const KSQLDB_ROUTES: readonly KsqlRoute[] = [
  ...statementRoutes,
  ...queryRoutes,
  ...infoRoutes,
];
