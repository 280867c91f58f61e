// SPDX-License-Identifier: Apache-2.0
export { startBroker, prepareKafka } from './startBroker';
export { BrokerSetupError } from './BrokerSetupError';
export type { KafkaBroker, KafkaBrokerOptions } from './KafkaBroker';
export type { BrokerUser } from './configuration/brokerSettings';
export type { KafkaTool } from './kafkaTools';
