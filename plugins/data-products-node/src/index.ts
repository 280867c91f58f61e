// SPDX-License-Identifier: Apache-2.0
export { readDataMeshConfig } from './config/readDataMeshConfig';
export * from './config/types';
export type { EnvironmentConnection } from './connectEnvironment';
export * from './dataMeshService';
export * from './explore/exploreColumnsExtensionPoint';
export * from './lineage/lineageEvidenceExtensionPoint';
