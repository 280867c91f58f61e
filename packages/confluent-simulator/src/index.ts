// SPDX-License-Identifier: Apache-2.0
export type * from './world/scenario';
export type { Clock } from './world/clock';
export type { World, EnvironmentSummary } from './world/World';
export type { WorldEnvironment } from './world/WorldEnvironment';
export type { TopicChange } from './world/Topics';
export type {
  KafkaGroupView,
  KafkaTopicView,
  KafkaView,
} from './world/traffic/kafkaView';
export type { Fault, FaultEffect } from './faults/Fault';
export type { Faults } from './faults/Faults';
export type {
  LoggedRequest,
  RequestCount,
  RequestLog,
} from './http/RequestLog';
export { openTopic } from './ksqldb/kafka/openTopic';
export type { OpenTopic } from './ksqldb/kafka/openTopic';
export type { Column, Feed, FeedRecord, Value } from './ksqldb/engine/types';
export type { PlainType, SqlField, SqlType } from './ksqldb/types/SqlType';
export type { RegisteredSchema } from './world/registry/SubjectVersion';
export { startSimulator } from './startSimulator';
export type {
  KsqldbControl,
  Simulator,
  SimulatorOptions,
} from './startSimulator';
export type { OpenQuery } from './http/ksqldb/stream/OpenQueries';
export type { Pace } from './http/ksqldb/stream/Pace';
export { readCapturedScenario } from './captured/readCapturedScenario';
export type { CapturedScenario } from './captured/readCapturedScenario';
export { SCENARIOS, parseScenarioName } from './scenarios/scenarios';
export type { ScenarioName, ScenarioOptions } from './scenarios/scenarios';
export { runCli } from './cli';
