// SPDX-License-Identifier: Apache-2.0

import { LiveUnknownReason } from '@data-mesh/backstage-plugin-data-products-common';
import {
  ConfluentApiError,
  KafkaCallError,
  KafkaFailure,
} from '@data-mesh/confluent-client';
import { Unknown } from './types';

const KAFKA: Record<KafkaFailure, Unknown> = {
  credentials: unknown(
    'credentials',
    "The Kafka cluster does not accept the portal's credentials. Whoever runs the portal can renew them.",
  ),
  forbidden: unknown(
    'forbidden',
    "The Kafka cluster does not let the portal's key read this. Whoever runs the cluster can allow it to describe and read the topic and its consumer groups.",
  ),
  notFound: unknown(
    'notFound',
    "The Kafka cluster has no such topic or group, or hides it from the portal's key.",
  ),
  connection: unknown(
    'unreachable',
    "The portal cannot reach the Kafka cluster. Whoever runs the portal can check its address, the network between them and the cluster's certificate.",
  ),
  timeout: unknown(
    'timeout',
    'The Kafka cluster did not answer in time. The portal tries again by itself.',
  ),
  unavailable: unknown(
    'unavailable',
    'The Kafka cluster cannot answer this at the moment, for example because a partition has no leader. The portal tries again by itself.',
  ),
  busy: unknown(
    'unavailable',
    'The portal was busy asking the Kafka cluster other things, of which it may ask only so many a second. The portal tries again by itself.',
  ),
  protocol: unknown(
    'unavailable',
    'The Kafka cluster answered with an error. The portal tries again by itself.',
  ),
};

const METRICS = {
  credentials: unknown(
    'credentials',
    "Confluent's Metrics API does not accept the portal's credentials. It needs a Cloud API key, which whoever runs the portal can renew.",
  ),
  forbidden: unknown(
    'forbidden',
    "Confluent's Metrics API does not tell the portal's key of this cluster. Whoever runs the cluster can give its account the role MetricsViewer.",
  ),
  notFound: unknown(
    'notFound',
    "Confluent's Metrics API does not know this cluster.",
  ),
  tooMany: unknown(
    'unavailable',
    "Confluent's Metrics API was asked too often from this network. The portal tries again by itself.",
  ),
  connection: unknown(
    'unreachable',
    "The portal cannot reach Confluent's Metrics API. Whoever runs the portal can check the network between them.",
  ),
  timeout: unknown(
    'timeout',
    "Confluent's Metrics API did not answer in time. The portal tries again by itself.",
  ),
  other: unknown(
    'unavailable',
    "Confluent's Metrics API cannot answer at the moment. The portal tries again by itself.",
  ),
} satisfies Record<string, Unknown>;

const METRICS_BY_STATUS: Record<number, Unknown> = {
  401: METRICS.credentials,
  403: METRICS.forbidden,
  404: METRICS.notFound,
  429: METRICS.tooMany,
};

/** What to tell of a figure for which a cluster or the Metrics API was asked in vain. Names no address and no credential. */
export function unknownBecause(error: unknown): Unknown {
  if (error instanceof KafkaCallError) return unknownOfKafka(error);
  if (error instanceof ConfluentApiError) return unknownOfMetrics(error);
  return NOT_TAKEN;
}

/** As `unknownBecause`, of a setting for which a cluster was asked, over the Kafka protocol or its REST API. */
export function settingUnknownBecause(error: unknown): Unknown {
  if (error instanceof KafkaCallError) return unknownOfKafka(error);
  if (error instanceof ConfluentApiError) return KAFKA[restFailure(error)];
  return NOT_TAKEN;
}

/** The cluster, or the environment, is not to be asked. */
export function notConfigured(
  problems: readonly string[] | undefined,
): Unknown {
  return problems?.length
    ? unknown(
        'notConfigured',
        `The configuration of the portal has a mistake: ${problems.join('; ')}.`,
      )
    : unknown(
        'notConfigured',
        'The portal is not told how to ask this Kafka cluster. Whoever runs it can configure `protocol` of the cluster, or `metrics` of its environment.',
      );
}

/** The settings of topics cannot be asked for. */
export const SETTINGS_NOT_CONFIGURED = unknown(
  'notConfigured',
  'The portal is not told how to ask this Kafka cluster for its settings. Whoever runs it can configure `protocol` or `rest` of the cluster.',
);

export const NOT_MEASURED_YET = unknown(
  'notMeasuredYet',
  'The portal has not come to measure this yet. It does so in the background, every few minutes.',
);

/** Of a group that follows the consumer protocol of Kafka 4. */
export const NO_MEMBERS = unknown(
  'unsupported',
  'The group follows a protocol that the portal does not speak, so its members cannot be seen; its lag can.',
);

/** @param message - For people: what is wrong, and what would help. */
export function unknown(reason: LiveUnknownReason, message: string): Unknown {
  return { status: 'unknown', reason, message };
}

const NOT_TAKEN = unknown(
  'unavailable',
  'The figure could not be taken. The log of the portal says why; it tries again by itself.',
);

function unknownOfKafka({ failure, type }: KafkaCallError): Unknown {
  const found = KAFKA[failure];
  return failure === 'protocol' && type !== undefined
    ? {
        ...found,
        message: found.message.replace('an error', `an error, ${type}`),
      }
    : found;
}

const REST_BY_STATUS: Record<number, KafkaFailure> = {
  401: 'credentials',
  403: 'forbidden',
  404: 'notFound',
};

function restFailure({ failure, status }: ConfluentApiError): KafkaFailure {
  switch (failure) {
    case 'credentials':
    case 'timeout':
      return failure;
    case 'connection':
    case 'redirect':
      return 'connection';
    case 'status':
    case 'item':
    case 'malformed':
    case 'unexpectedShape':
    case 'tooLarge':
    case 'graphql':
    case 'deleted':
      return (status !== undefined && REST_BY_STATUS[status]) || 'unavailable';
    default:
      return failure satisfies never;
  }
}

function unknownOfMetrics(error: ConfluentApiError): Unknown {
  const { failure, status } = error;
  switch (failure) {
    case 'status':
    case 'item':
      return (
        (status !== undefined && METRICS_BY_STATUS[status]) || METRICS.other
      );
    case 'credentials':
      return METRICS.credentials;
    case 'connection':
    case 'redirect':
      return METRICS.connection;
    case 'timeout':
      return METRICS.timeout;
    case 'malformed':
    case 'unexpectedShape':
    case 'tooLarge':
    case 'graphql':
    case 'deleted':
      return METRICS.other;
    default:
      return failure satisfies never;
  }
}
