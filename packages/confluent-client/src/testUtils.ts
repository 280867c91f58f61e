// SPDX-License-Identifier: Apache-2.0
export { describeCatalogWrites } from './contract/describeCatalogWrites';
export { describeConnect } from './contract/describeConnect';
export type {
  ConnectOpenOptions,
  ConnectSubject,
} from './contract/describeConnect';
export { describeEnvironment } from './contract/describeEnvironment';
export type { ReadableEnvironment } from './contract/describeEnvironment';
export { describeKafkaRest } from './contract/describeKafkaRest';
export { describeKsqlServer } from './contract/describeKsqlServer';
export type { KsqlServerSubject } from './contract/ksqlServerSubject';
export { describeMetrics } from './contract/describeMetrics';
export type {
  MetricsKey,
  MetricsOpenOptions,
  MetricsStage,
  MetricsSubject,
} from './contract/describeMetrics';
export { describeRegistryWrites } from './contract/describeRegistryWrites';
export { describeSchemaRegistry } from './contract/describeSchemaRegistry';
export { describeStreamCatalog } from './contract/describeStreamCatalog';
export { CONTRACT_CLUSTERS } from './contract/subjects';
export type {
  ContractFault,
  ContractKey,
  ContractSubject,
  ContractTopic,
  FaultyWorld,
  OpenOptions,
  SchemaRegistrySubject,
  SchemaRegistryWorld,
  StreamCatalogSubject,
  StreamCatalogWorld,
} from './contract/subjects';
export type {
  WritableCluster,
  WritableEnvironment,
  WritableRegistry,
} from './contract/writableSubject';
export { createManualClock } from './http/manualClock';
export type { ManualClock } from './http/manualClock';
