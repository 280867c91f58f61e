// SPDX-License-Identifier: Apache-2.0
import {
  KafkaJSConnectionError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSProtocolError,
} from 'kafkajs';
import { KafkaCallError, type KafkaFailure } from './KafkaCallError';
import { toKafkaCallError } from './toKafkaCallError';

const aProtocolError = (type: string) =>
  Object.assign(new KafkaJSProtocolError(new Error(type)), { type });
/** kafkajs's types let nobody make one of these. */
const aNamedError = (name: string) =>
  Object.assign(new Error('refused'), { name });
const afterRetries = (cause: Error) =>
  new KafkaJSNumberOfRetriesExceeded(cause, { retryCount: 2, retryTime: 1 });

describe('toKafkaCallError', () => {
  // prettier-ignore
  test.each<[string, unknown, KafkaFailure]>([
    ['a wrong password',               aNamedError('KafkaJSSASLAuthenticationError'),                      'credentials'],
    ['a topic one may not see',        aProtocolError('TOPIC_AUTHORIZATION_FAILED'),                       'forbidden'],
    ['a group one may not see',        aProtocolError('GROUP_AUTHORIZATION_FAILED'),                       'forbidden'],
    ['a topic that is not there',      aProtocolError('UNKNOWN_TOPIC_OR_PARTITION'),                       'notFound'],
    ['the same, after retries',        afterRetries(aProtocolError('UNKNOWN_TOPIC_OR_PARTITION')),         'notFound'],
    ['a partition without leader',     aProtocolError('LEADER_NOT_AVAILABLE'),                             'unavailable'],
    ['nobody there, after retries',    afterRetries(new KafkaJSConnectionError('refused')),                'connection'],
    ['a connection that broke',        new Error('Broker not connected'),                                  'connection'],
    ['an error Kafka may add',         aProtocolError('FLUX_CAPACITOR_EMPTY'),                             'protocol'],
    ['something that is no error',     'boo',                                                              'protocol'],
  ])('takes %s for what it is', (_case, error, failure) => {
    expect(toKafkaCallError('kafka.topics', error)).toMatchObject({
      name: 'KafkaCallError',
      operation: 'kafka.topics',
      failure,
    });
  });

  it('leaves alone what is said already', () => {
    const error = new KafkaCallError({
      operation: 'kafka.lag',
      failure: 'timeout',
    });
    expect(toKafkaCallError('kafka.topics', error)).toBe(error);
  });

  it('comes to an end where errors cause each other', () => {
    const error: Error = new Error('round');
    error.cause = error;
    expect(toKafkaCallError('kafka.topics', error).failure).toBe('protocol');
  });

  it('says what happened, and Kafka’s name for it', () => {
    expect(
      toKafkaCallError(
        'kafka.lag',
        aProtocolError('GROUP_AUTHORIZATION_FAILED'),
      ).message,
    ).toBe(
      'kafka.lag is not allowed to these credentials (GROUP_AUTHORIZATION_FAILED)',
    );
  });
});
