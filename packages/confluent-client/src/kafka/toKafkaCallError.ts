// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError, KafkaFailure } from './KafkaCallError';

/** By the names of kafkajs's classes. */
const BY_NAME: Record<string, KafkaFailure> = {
  KafkaJSSASLAuthenticationError: 'credentials',
  KafkaJSRequestTimeoutError: 'timeout',
  KafkaJSConnectionError: 'connection',
  KafkaJSConnectionClosedError: 'connection',
  KafkaJSBrokerNotFound: 'unavailable',
  KafkaJSNoBrokerAvailableError: 'connection',
  KafkaJSGroupCoordinatorNotFound: 'unavailable',
};

/** The message of a plain error that kafkajs throws when a connection broke under a call. */
const BROKEN_CONNECTION = 'Broker not connected';

/** By Kafka's names; the rest is `protocol`. */
const BY_TYPE: Record<string, KafkaFailure> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'notFound',
  GROUP_ID_NOT_FOUND: 'notFound',
  LEADER_NOT_AVAILABLE: 'unavailable',
  BROKER_NOT_AVAILABLE: 'unavailable',
  REPLICA_NOT_AVAILABLE: 'unavailable',
  LISTENER_NOT_FOUND: 'unavailable',
  KAFKA_STORAGE_ERROR: 'unavailable',
  OFFSET_NOT_AVAILABLE: 'unavailable',
  FENCED_LEADER_EPOCH: 'unavailable',
  UNKNOWN_LEADER_EPOCH: 'unavailable',
  UNSTABLE_OFFSET_COMMIT: 'unavailable',
  NOT_LEADER_FOR_PARTITION: 'unavailable',
  GROUP_COORDINATOR_NOT_AVAILABLE: 'unavailable',
  NOT_COORDINATOR_FOR_GROUP: 'unavailable',
  GROUP_LOAD_IN_PROGRESS: 'unavailable',
  REQUEST_TIMED_OUT: 'timeout',
};

/** Says in our terms what kafkajs throws, which hides the first error in those of its retries. */
export function toKafkaCallError(
  operation: string,
  error: unknown,
): KafkaCallError {
  if (error instanceof KafkaCallError) return error;
  const chain = causesOf(error);
  const type = chain.map(textOf('type')).find(Boolean);
  const failure =
    failureOfType(type) ??
    chain.map(failureOfCause).find(found => found !== undefined) ??
    'protocol';
  return new KafkaCallError({ operation, failure, type, cause: error });
}

/** @param type - Kafka's name of an error. */
export function failureOfType(
  type: string | undefined,
): KafkaFailure | undefined {
  if (type === undefined) return undefined;
  return type.endsWith('_AUTHORIZATION_FAILED') ? 'forbidden' : BY_TYPE[type];
}

function failureOfCause(cause: object): KafkaFailure | undefined {
  if (textOf('message')(cause) === BROKEN_CONNECTION) return 'connection';
  return BY_NAME[textOf('name')(cause) ?? ''];
}

/** The error and what caused it, outermost first; each once. */
function causesOf(error: unknown): object[] {
  const chain: object[] = [];
  let cause: unknown = error;
  while (typeof cause === 'object' && cause !== null) {
    if (chain.includes(cause)) break;
    chain.push(cause);
    cause = 'cause' in cause ? cause.cause : undefined;
  }
  return chain;
}

const textOf =
  (property: 'name' | 'type' | 'message') =>
  (error: object): string | undefined => {
    const value: unknown = Reflect.get(error, property);
    return typeof value === 'string' ? value : undefined;
  };
