// SPDX-License-Identifier: Apache-2.0

import { ServiceUnavailableError } from '@backstage/errors';
import {
  ConfluentApiError,
  IncompleteReadError,
} from '@data-mesh/confluent-client';
import { describeReadFailure } from './describeReadFailure';

const operation = 'schemaRegistry.versions';
const answered = (status: number) =>
  new ConfluentApiError({ operation, failure: 'status', status });

describe('describeReadFailure', () => {
  // prettier-ignore
  test.each<[string, unknown, RegExp, boolean]>([
    ['401',                 answered(401),                                                 /does not accept the API key of the portal/, false],
    ['403',                 answered(403),                                                 /key of the portal may not read/,            false],
    ['422',                 answered(422),                                                 /answered with 422/,                         false],
    ['503',                 answered(503),                                                 /answered with 503/,                         true],
    ['no answer',           new ConfluentApiError({ operation, failure: 'connection' }),   /got no whole answer/,                       true],
    ['pages that disagree', new IncompleteReadError({ operation, because: 'it shrank' }),  /it shrank/,                                 true],
    ['its time is over',    new ServiceUnavailableError('no whole answer within 15 s'),    /within 15 s/,                               true],
    ['a mistake of ours',   new TypeError('x is undefined'),                               /x is undefined/,                            false],
    ['no error at all',     'why not',                                                     /why not/,                                   false],
  ])('%s', (_case, error, cause, canRetryHelp) => {
    expect(describeReadFailure(error)).toEqual({
      cause: expect.stringMatching(cause),
      canRetryHelp,
    });
  });
});
