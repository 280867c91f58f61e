// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ClassifiedStatement,
  ClusterRights,
  KsqlPersistentQuery,
  KsqlSource,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { ConfiguredCluster, ServedCluster } from '../clusters/types';

/** Who asks, about which cluster. */
export interface ClusterCall {
  cluster: ServedCluster;
  credentials: BackstageCredentials;
}

/** What callers may do with clusters, statements and what they touch. */
export interface Access {
  /**
   * The cluster, when the caller may read its metadata.
   *
   * @throws NotFoundError when there is none, and the same one when the caller may not see it; ServiceUnavailableError
   *   when something is wrong with its configuration.
   */
  findCluster(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ServedCluster>;
  /** Those that the caller may see, in the order of configuration, and what they may do there. */
  visibleClusters(
    credentials: BackstageCredentials,
  ): Promise<{ cluster: ConfiguredCluster; rights: ClusterRights }[]>;
  rights(call: ClusterCall): Promise<ClusterRights>;
  /**
   * Whether the caller may have all of these statements sent: the permission of each class, and every source, sink, topic
   * and query that they name. Nothing is sent before this has passed.
   *
   * @throws NotAllowedError that names the permission or the limit of the cluster; NotFoundError for a source or query
   *   that does not exist, and the same one when the caller may not know of it; ServiceUnavailableError when who owns a
   *   source cannot be found out.
   */
  demand(call: ClusterCall, statements: ClassifiedStatement[]): Promise<void>;
  /** Streams and tables whose topics belong to products that the caller may read, or to none if they may use those. */
  visibleSources(
    call: ClusterCall,
  ): Promise<{ sources: KsqlSource[]; readAt: string }>;
  /** Persistent queries all of whose sources and sinks are visible. */
  visibleQueries(
    call: ClusterCall,
  ): Promise<{ queries: KsqlPersistentQuery[]; readAt: string }>;
  /** Of these topics, those whose product the caller may read, and those of none if they may use those. */
  visibleTopics(call: ClusterCall, topics: string[]): Promise<Set<string>>;
  /** A message of ksqlDB without the names of what the caller may not know of. */
  hideNames(call: ClusterCall, message: string): Promise<string>;
  /** Have what is known of a cluster's sources and queries read anew, after something may have changed them. */
  forget(cluster: ServedCluster): void;
}
