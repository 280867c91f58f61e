// SPDX-License-Identifier: Apache-2.0
export { tellAudit } from './audit/tellAudit';
export { readDataMeshConfig } from './config/readDataMeshConfig';
export * from './config/types';
export type {
  EnvironmentConnection,
  KafkaConnection,
  KsqlConnection,
} from './connectEnvironment';
export * from './dataMeshService';
export * from './explore/exploreColumnsExtensionPoint';
export * from './lineage/lineageEvidenceExtensionPoint';
