// SPDX-License-Identifier: Apache-2.0
import {
  KsqlEntity,
  KsqlListedSource,
  KsqlQueryDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What a ksqlDB cluster runs, at one time. */
export interface KsqlSnapshot {
  /** e.g. `Retail ksqlDB`. */
  clusterTitle: string;
  sources: KsqlListedSource[];
  /** Persistent ones. */
  queries: KsqlQueryDescription[];
  /** ISO 8601 */
  readAt: string;
}

/** Asks for all that a snapshot holds. */
export const SNAPSHOT_STATEMENTS =
  'LIST STREAMS; LIST TABLES; LIST QUERIES EXTENDED;';

/** @param entities - The answer to `SNAPSHOT_STATEMENTS`. */
export function toSnapshot(
  entities: KsqlEntity[],
  origin: Pick<KsqlSnapshot, 'clusterTitle' | 'readAt'>,
): KsqlSnapshot {
  return {
    ...origin,
    sources: entities.flatMap(entity =>
      entity.type === 'streams' || entity.type === 'tables'
        ? entity.sources
        : [],
    ),
    queries: entities
      .flatMap(entity =>
        entity.type === 'queryDescriptions' ? entity.queries : [],
      )
      // Those of people who look at rows say nothing about the product.
      .filter(({ queryType = 'PERSISTENT' }) => queryType === 'PERSISTENT'),
  };
}
