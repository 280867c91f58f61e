// SPDX-License-Identifier: Apache-2.0

/** Id of the plugin, on both sides. */
export const KSQLDB_PLUGIN_ID = 'ksqldb';

/** What the permissions of the plugin are about: one ksqlDB cluster. */
export const KSQLDB_CLUSTER_RESOURCE_TYPE = 'ksqldb-cluster';
