// SPDX-License-Identifier: Apache-2.0
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  ConfluentApiError,
  ConfluentApiErrorOptions,
} from '@data-mesh/confluent-client';
import { refusedByKsql } from './__testUtils__/refusals';
import { toErrorBody, translateError } from './translateError';

const failed = (options: Omit<ConfluentApiErrorOptions, 'operation'>) =>
  new ConfluentApiError({ operation: 'ksqldb.openQuery', ...options });
const answered = (status: number) => failed({ failure: 'status', status });

describe('translateError', () => {
  // prettier-ignore
  test.each<[string, Error, string, string]>([
    ['a bad statement',             refusedByKsql(40001, "line 1:8: Unknown 'X'"),  'InputError',              "line 1:8: Unknown 'X'"],
    ['a topic the key may not use', refusedByKsql(40301, 'Authorization denied'),   'InputError',              'Authorization denied'],
    ['a failure over a statement',  refusedByKsql(50000, 'Kafka topic is gone'),    'InputError',              'Kafka topic is gone'],
    ['too many pull queries',       refusedByKsql(42900, 'Host is at rate limit'),  'TooManyRequestsError',    'Host is at rate limit'],
    ['too many push queries',       refusedByKsql(40003, 'Maximum is reached'),     'TooManyRequestsError',    'Maximum is reached'],
    ['a server that starts',        refusedByKsql(50302, 'Server initializing'),    'ServiceUnavailableError', 'Server initializing'],
    ['a key ksqlDB refuses',        refusedByKsql(40100, 'Unauthorized'),           'ServiceUnavailableError', 'the key that the portal uses'],
    ['a key that may not',          refusedByKsql(40300, 'Forbidden'),              'ServiceUnavailableError', 'the key that the portal uses'],
    ['a key the gateway refuses',   answered(401),                                  'ServiceUnavailableError', 'the key that the portal uses'],
    ['a throttled gateway',         answered(429),                                  'TooManyRequestsError',    'was answered with 429'],
    ['a broken gateway',            answered(502),                                  'ServiceUnavailableError', 'was answered with 502'],
    ['a wrong address',             answered(404),                                  'ServiceUnavailableError', 'was answered with 404'],
    ['HTML with status 200',        failed({ failure: 'malformed', status: 200 }),  'ServiceUnavailableError', 'not whole JSON'],
    ['no answer',                   failed({ failure: 'timeout' }),                 'ServiceUnavailableError', 'not answered in time'],
    ['an error of another origin',  new NotFoundError('There is no stream X'),      'NotFoundError',           'There is no stream X'],
  ])('of %s', (_case, error, name, message) => {
    expect(translateError(error)).toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
  });

  it('never passes a status of ksqlDB on as one of the portal', () => {
    expect(
      translateError(failed({ failure: 'malformed', status: 200 })),
    ).not.toHaveProperty('status');
  });
});

describe('toErrorBody', () => {
  // prettier-ignore
  test.each<[string, unknown, number]>([
    ["ksqlDB's own code",            refusedByKsql(40003, 'Too many'),                        40003],
    ['a code in an error',           failed({ failure: 'status', status: 400, code: 40002 }), 40002],
    ['the status of a gateway',      answered(502),                                           50200],
    ['a connection that broke',      failed({ failure: 'connection' }),                       50200],
    ['a body that is cut',           failed({ failure: 'malformed', status: 200 }),           50200],
    ['no answer in time',            failed({ failure: 'timeout' }),                          50400],
    ['what the portal lacks',        new ServiceUnavailableError('Whose it is is not known'), 50300],
    ['a mistake of the portal',      new TypeError('x is undefined'),                         50000],
  ])('tells %s', (_case, error, code) => {
    expect(toErrorBody(error)).toMatchObject({ code });
  });

  it('keeps the inner words of a mistake to itself', () => {
    expect(toErrorBody(new TypeError('x is undefined')).message).not.toContain(
      'undefined',
    );
  });
});
