// SPDX-License-Identifier: Apache-2.0
export * from './ids/types';
export * from './ids/resourceIds';
export * from './ids/schemaFieldRef';
export * from './ids/subjectRef';
export * from './ids/topicRef';
export * from './http/types';
export {
  ConfluentApiError,
  IncompleteReadError,
  isRetryable,
} from './http/ConfluentApiError';
export type {
  ConfluentApiErrorOptions,
  ConfluentFailure,
} from './http/ConfluentApiError';
export type { ConnectionOptions } from './http/apiConnection';
export type { FetchFunction } from './http/attempt';
export { systemClock } from './http/clock';
export type { Clock } from './http/clock';
export { createRequestBudget } from './http/requestBudget';
export type {
  RequestBudget,
  RequestBudgetOptions,
  RequestKind,
} from './http/requestBudget';
export { createStreamCatalogClient } from './streamCatalog/createStreamCatalogClient';
export { LONGEST_ATTRIBUTE_VALUE } from './streamCatalog/createDefinitionWriter';
export * from './streamCatalog/types';
export * from './streamCatalog/writerTypes';
export { createSchemaRegistryClient } from './schemaRegistry/createSchemaRegistryClient';
export * from './schemaRegistry/types';
export * from './schemaRegistry/writerTypes';
export { createKafkaRestClient } from './kafkaRest/createKafkaRestClient';
export * from './kafkaRest/types';
export { createKafkaClient } from './kafka/createKafkaClient';
export type { KafkaClientOptions } from './kafka/createKafkaClient';
export { KafkaCallError } from './kafka/KafkaCallError';
export type { KafkaFailure } from './kafka/KafkaCallError';
export { partitionLag } from './kafka/partitionLag';
export * from './kafka/types';
export * from './kafka/groupTypes';
export * from './kafka/recordTypes';
export { createConnectClient } from './connect/createConnectClient';
export * from './connect/types';
export { createMetricsBudget } from './metrics/createMetricsBudget';
export { createMetricsClient } from './metrics/createMetricsClient';
export { METRICS_DELAY_SECONDS } from './metrics/intervals';
export * from './metrics/types';
export { createKsqlClient } from './ksqldb/createKsqlClient';
export { KsqlStatementError } from './ksqldb/KsqlStatementError';
export * from './ksqldb/types';
