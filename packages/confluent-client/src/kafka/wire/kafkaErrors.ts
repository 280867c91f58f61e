// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import { failureOfType } from '../toKafkaCallError';

const NO_ERROR = 0;

/** Kafka's names of the errors that reading meets. https://kafka.apache.org/protocol#protocol_error_codes */
const TYPE_BY_CODE: Record<number, string> = {
  1: 'OFFSET_OUT_OF_RANGE',
  2: 'CORRUPT_MESSAGE',
  3: 'UNKNOWN_TOPIC_OR_PARTITION',
  5: 'LEADER_NOT_AVAILABLE',
  6: 'NOT_LEADER_FOR_PARTITION',
  7: 'REQUEST_TIMED_OUT',
  8: 'BROKER_NOT_AVAILABLE',
  9: 'REPLICA_NOT_AVAILABLE',
  14: 'GROUP_LOAD_IN_PROGRESS',
  15: 'GROUP_COORDINATOR_NOT_AVAILABLE',
  16: 'NOT_COORDINATOR_FOR_GROUP',
  17: 'INVALID_TOPIC_EXCEPTION',
  24: 'INVALID_GROUP_ID',
  29: 'TOPIC_AUTHORIZATION_FAILED',
  30: 'GROUP_AUTHORIZATION_FAILED',
  31: 'CLUSTER_AUTHORIZATION_FAILED',
  35: 'UNSUPPORTED_VERSION',
  43: 'UNSUPPORTED_FOR_MESSAGE_FORMAT',
  56: 'KAFKA_STORAGE_ERROR',
  69: 'GROUP_ID_NOT_FOUND',
  72: 'LISTENER_NOT_FOUND',
  74: 'FENCED_LEADER_EPOCH',
  75: 'UNKNOWN_LEADER_EPOCH',
  76: 'UNSUPPORTED_COMPRESSION_TYPE',
  78: 'OFFSET_NOT_AVAILABLE',
  88: 'UNSTABLE_OFFSET_COMMIT',
};

/** An error that an answer tells of; `undefined` when it tells of none. */
export function errorOfCode(
  operation: string,
  code: number,
): KafkaCallError | undefined {
  if (code === NO_ERROR) return undefined;
  const type = TYPE_BY_CODE[code] ?? `ERROR_${code}`;
  return new KafkaCallError({
    operation,
    failure: failureOfType(type) ?? 'protocol',
    type,
  });
}

/** @throws KafkaCallError when the answer tells of an error. */
export function refuseErrorCode(operation: string, code: number): void {
  const error = errorOfCode(operation, code);
  if (error) throw error;
}
