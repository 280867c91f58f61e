// SPDX-License-Identifier: Apache-2.0
import { createPermission } from '@backstage/plugin-permission-common';
import { KSQLDB_CLUSTER_RESOURCE_TYPE } from './constants';

const resourceType = KSQLDB_CLUSTER_RESOURCE_TYPE;

/** See a cluster, its health, sources, functions and persistent queries, and explain statements. */
export const ksqldbMetadataReadPermission = createPermission({
  name: 'ksqldb.metadata.read',
  attributes: { action: 'read' },
  resourceType,
});

/** Run push and pull queries, and see their rows. */
export const ksqldbQueryExecutePermission = createPermission({
  name: 'ksqldb.query.execute',
  attributes: { action: 'read' },
  resourceType,
});

/** Create, change and drop streams, tables and types, and what fills them. */
export const ksqldbDefinitionExecutePermission = createPermission({
  name: 'ksqldb.definition.execute',
  attributes: { action: 'update' },
  resourceType,
});

/** Insert single rows. */
export const ksqldbDataWritePermission = createPermission({
  name: 'ksqldb.data.write',
  attributes: { action: 'create' },
  resourceType,
});

/** Pause, resume and terminate persistent queries. */
export const ksqldbRunControlPermission = createPermission({
  name: 'ksqldb.run.control',
  attributes: { action: 'update' },
  resourceType,
});

/** Print the raw records of a topic, which passes by what streams and tables show of it. */
export const ksqldbTopicPrintPermission = createPermission({
  name: 'ksqldb.topic.print',
  attributes: { action: 'read' },
  resourceType,
});

/** See and use streams, tables and topics that belong to no data product. */
export const ksqldbSourceUnownedPermission = createPermission({
  name: 'ksqldb.source.unowned',
  attributes: { action: 'read' },
  resourceType,
});

/** Every permission of the plugin, for registration. */
export const ksqldbPermissions = [
  ksqldbMetadataReadPermission,
  ksqldbQueryExecutePermission,
  ksqldbDefinitionExecutePermission,
  ksqldbDataWritePermission,
  ksqldbRunControlPermission,
  ksqldbTopicPrintPermission,
  ksqldbSourceUnownedPermission,
];
