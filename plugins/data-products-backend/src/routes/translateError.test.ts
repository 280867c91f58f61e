// SPDX-License-Identifier: Apache-2.0

import {
  ConfluentApiError,
  IncompleteReadError,
} from '@data-mesh/confluent-client';
import { translateError } from './translateError';

const operation = 'streamCatalog.readTopic';
const answered = (status: number) =>
  new ConfluentApiError({ operation, failure: 'status', status });

describe('translateError', () => {
  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['a key that is wrong',        answered(401),                                              'ServiceUnavailableError'],
    ['a key that may not',         answered(403),                                              'ServiceUnavailableError'],
    ['what does not exist',        answered(404),                                              'NotFoundError'],
    ['a conflict',                 answered(409),                                              'ConflictError'],
    ['too many requests',          answered(429),                                              'ServiceUnavailableError'],
    ['a request that is wrong',    answered(422),                                              'ConfluentApiError'],
    ['a broken service',           answered(500),                                              'ServiceUnavailableError'],
    ['no answer',                  new ConfluentApiError({ operation, failure: 'timeout' }),   'ServiceUnavailableError'],
    ['a strange answer',           new ConfluentApiError({ operation, failure: 'unexpectedShape', status: 200 }), 'ServiceUnavailableError'],
    ['pages that disagree',        new IncompleteReadError({ operation, because: 'twice' }),   'ServiceUnavailableError'],
    ['an error of another origin', new TypeError('x'),                                         'TypeError'],
  ])('of %s', (_case, error, expected) => {
    const translated = translateError(error);
    expect(translated).toMatchObject({ name: expected });
    expect(translated).toHaveProperty('message', expect.stringContaining((error as Error).message));
  });

  it('leaves what is no error as it is', () => {
    expect(translateError('text')).toBe('text');
  });
});
