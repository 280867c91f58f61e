// SPDX-License-Identifier: Apache-2.0
export { tellAudit } from './audit/tellAudit';
export { toAuditRecord } from './audit/toAuditRecord';
export type { EndedEvent } from './audit/toAuditRecord';
export { readDataMeshConfig } from './config/readDataMeshConfig';
export * from './config/types';
export type {
  EnvironmentConnection,
  KafkaConnection,
  KsqlConnection,
} from './connectEnvironment';
export * from './dataMeshService';
export * from './explore/exploreColumnsExtensionPoint';
export * from './feeds/feedsExtensionPoint';
export * from './history/historyExtensionPoint';
export * from './limits/TooManyRequestsError';
export * from './lineage/lineageEvidenceExtensionPoint';
export * from './operations/operationGatesExtensionPoint';
export * from './watch/watchExtensionPoint';
