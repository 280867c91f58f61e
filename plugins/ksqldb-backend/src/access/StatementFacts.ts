// SPDX-License-Identifier: Apache-2.0
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { AccessFacts } from './createSight';

/** What is known when it is decided about statements whose kind is allowed already. */
export interface StatementFacts extends AccessFacts {
  clusterTitle: string;
  /** `owned`: only owners of a product write to its topics. */
  writeTo: 'owned' | 'any';
  queries: readonly Pick<KsqlPersistentQuery, 'id' | 'sources' | 'sinks'>[];
  topicPrefixes: readonly string[];
}
