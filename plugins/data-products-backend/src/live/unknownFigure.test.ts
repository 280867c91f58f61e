// SPDX-License-Identifier: Apache-2.0

import { LiveUnknownReason } from '@data-mesh/backstage-plugin-data-products-common';
import {
  ConfluentApiError,
  ConfluentFailure,
  KafkaCallError,
  KafkaFailure,
} from '@data-mesh/confluent-client';
import {
  notConfigured,
  settingUnknownBecause,
  unknownBecause,
} from './unknownFigure';

describe('unknownBecause', () => {
  // prettier-ignore
  test.each<[KafkaFailure, LiveUnknownReason, string]>([
    ['credentials', 'credentials', 'can renew them'],
    ['forbidden',   'forbidden',   'can allow it to describe and read'],
    ['notFound',    'notFound',    'has no such topic or group, or hides it'],
    ['connection',  'unreachable', 'check its address'],
    ['timeout',     'timeout',     'tries again by itself'],
    ['unavailable', 'unavailable', 'tries again by itself'],
    ['busy',        'unavailable', 'only so many a second'],
    ['protocol',    'unavailable', 'an error, UNKNOWN_SERVER_ERROR.'],
  ])('tells of a Kafka cluster with %s that it is %s', (failure, reason, words) => {
    const error = new KafkaCallError({
      operation: 'kafka.offsets',
      failure,
      type: 'UNKNOWN_SERVER_ERROR',
    });
    expect(unknownBecause(error)).toEqual({
      status: 'unknown',
      reason,
      message: expect.stringContaining(words),
    });
  });

  // prettier-ignore
  test.each<[ConfluentFailure, number | undefined, LiveUnknownReason, string]>([
    ['status',      401,       'credentials', 'needs a Cloud API key'],
    ['status',      403,       'forbidden',   'the role MetricsViewer'],
    ['status',      404,       'notFound',    'does not know this cluster'],
    ['status',      429,       'unavailable', 'asked too often'],
    ['status',      500,       'unavailable', 'cannot answer at the moment'],
    ['credentials', undefined, 'credentials', 'can renew'],
    ['connection',  undefined, 'unreachable', 'cannot reach'],
    ['timeout',     undefined, 'timeout',     'did not answer in time'],
    ['malformed',   undefined, 'unavailable', 'cannot answer at the moment'],
  ])('tells of the Metrics API with %s %s that it is %s', (failure, status, reason, words) => {
    const error = new ConfluentApiError({
      operation: 'metrics.receivedRecords',
      failure,
      status,
    });
    expect(unknownBecause(error)).toEqual({
      status: 'unknown',
      reason,
      message: expect.stringContaining(words),
    });
  });

  it('keeps the words of any other error to itself', () => {
    expect(
      unknownBecause(new Error('kafka.internal:9092 said no')).message,
    ).not.toContain('internal');
  });
});

describe('settingUnknownBecause', () => {
  // prettier-ignore
  test.each<[ConfluentFailure, number | undefined, LiveUnknownReason, string]>([
    ['status',      401,       'credentials', 'The Kafka cluster does not accept'],
    ['status',      403,       'forbidden',   'The Kafka cluster does not let'],
    ['status',      404,       'notFound',    'The Kafka cluster has no such topic'],
    ['status',      500,       'unavailable', 'The Kafka cluster cannot answer'],
    ['connection',  undefined, 'unreachable', 'cannot reach the Kafka cluster'],
    ['timeout',     undefined, 'timeout',     'did not answer in time'],
    ['malformed',   undefined, 'unavailable', 'cannot answer'],
  ])('tells of a REST API with %s %s that the cluster is %s', (failure, status, reason, words) => {
    const error = new ConfluentApiError({ operation: 'kafkaRest.topics', failure, status });
    expect(settingUnknownBecause(error)).toEqual({ status: 'unknown', reason, message: expect.stringContaining(words) });
  });

  it('tells of the Kafka protocol as of any figure', () => {
    const error = new KafkaCallError({
      operation: 'kafka.setupOfMany',
      failure: 'forbidden',
    });
    expect(settingUnknownBecause(error)).toEqual(unknownBecause(error));
  });
});

describe('notConfigured', () => {
  it('says what would be right, or what is wrong', () => {
    expect(notConfigured(undefined).message).toContain('can configure');
    expect(notConfigured(['a must be b']).message).toContain('a must be b.');
  });
});
