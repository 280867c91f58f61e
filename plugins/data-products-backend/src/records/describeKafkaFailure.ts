// SPDX-License-Identifier: Apache-2.0
import {
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { KafkaCallError, KafkaFailure } from '@data-mesh/confluent-client';

const WORDS: Record<KafkaFailure, string> = {
  credentials:
    "The Kafka cluster does not accept the portal's credentials. Whoever runs the portal can renew them.",
  forbidden:
    "The Kafka cluster does not let the portal's key read the topic. Whoever runs the cluster can allow it.",
  notFound:
    "The Kafka cluster has no such topic, or hides it from the portal's key.",
  connection:
    'The portal cannot reach the Kafka cluster. Trying again may help; else whoever runs the portal can check its address and the network between them.',
  timeout: 'The Kafka cluster did not answer in time. Trying again may help.',
  unavailable:
    'The Kafka cluster cannot answer this at the moment, for example because a partition has no leader. Trying again may help.',
  busy: 'The portal was busy asking the Kafka cluster other things, of which it may ask only so many a second. Trying again may help.',
  protocol: 'The Kafka cluster answered with an error. Trying again may help.',
};

/** For people. Names no address and no credential. */
export function describeKafkaFailure(failure: KafkaFailure): string {
  return WORDS[failure];
}

/** What a failure of a cluster is to a caller of the portal. Any other error is left as it is. */
export function toPortalError(error: unknown): Error {
  if (!isKafkaCallError(error)) return toError(error);
  const words = describeKafkaFailure(error.failure);
  return error.failure === 'notFound'
    ? new NotFoundError(words, error)
    : new ServiceUnavailableError(words, error);
}

/** By name, because the class may come from another copy of the package. */
function isKafkaCallError(error: unknown): error is KafkaCallError {
  return error instanceof Error && error.name === 'KafkaCallError';
}
