// SPDX-License-Identifier: Apache-2.0
import {
  ConfluentApiError,
  ConfluentApiErrorOptions,
  IncompleteReadError,
  isRetryable,
} from './ConfluentApiError';

describe('ConfluentApiError', () => {
  // prettier-ignore
  test.each<[Omit<ConfluentApiErrorOptions, 'operation'>, string]>([
    [{ failure: 'status', status: 404, code: 40401, detail: 'No such subject.' }, 'was answered with 404 (code 40401): No such subject. Trying again unchanged will not help.'],
    [{ failure: 'status', status: 503 },                                          'was answered with 503. Trying again may help.'],
    [{ failure: 'graphql', status: 200, detail: 'two\n  lines' },                 'was answered with 200 and GraphQL errors: two lines. Trying again may help.'],
    [{ failure: 'malformed', status: 200, detail: 'it is empty' },                'was answered with 200 and a body that is not whole JSON: it is empty. Trying again may help.'],
    [{ failure: 'redirect' },                                                     'was redirected, which is refused. Trying again unchanged will not help.'],
    [{ failure: 'credentials' },                                                  'was not sent for want of credentials. Trying again may help.'],
  ])('says what came back and whether another try can help: %j', (options, expected) => {
    const error = new ConfluentApiError({ operation: 'schemaRegistry.versions', ...options });
    expect(error.message).toBe(`schemaRegistry.versions ${expected}`);
  });

  it('shortens what a service says at length', () => {
    const { message } = new ConfluentApiError({
      operation: 'x',
      failure: 'status',
      status: 422,
      detail: 's'.repeat(9_000),
    });
    expect(message.length).toBeLessThan(420);
  });
});

describe('what a failed write has done', () => {
  // prettier-ignore
  test.each<[Omit<ConfluentApiErrorOptions, 'operation'>, boolean]>([
    [{ failure: 'status', status: 400 },                   true],
    [{ failure: 'status', status: 401 },                   true],
    [{ failure: 'status', status: 404 },                   true],
    [{ failure: 'status', status: 408 },                   false],
    [{ failure: 'status', status: 409 },                   true],
    [{ failure: 'status', status: 429 },                   true],
    [{ failure: 'status', status: 499 },                   true],
    [{ failure: 'status', status: 500 },                   false],
    [{ failure: 'status', status: 503 },                   false],
    [{ failure: 'status', status: 503, retryAfterMs: 0 },  true],
    [{ failure: 'status', status: 504, retryAfterMs: 0 },  false],
    [{ failure: 'item', status: 404 },                     true],
    [{ failure: 'item' },                                  false],
    [{ failure: 'connection', wasCertainlyNotDone: true },            true],
    [{ failure: 'connection' },                            false],
    [{ failure: 'timeout' },                               false],
    [{ failure: 'malformed', status: 200 },                false],
    [{ failure: 'credentials' },                           true],
  ])('%j is certainly nothing: %s', (options, expected) => {
    const error = new ConfluentApiError({ operation: 'x', ...options });
    expect(error.wasCertainlyNotDone).toBe(expected);
  });
});

describe('why a call was refused', () => {
  // prettier-ignore
  test.each<[string, number, number, { isUnknownEntity: boolean; isRefusedAsSent: boolean; isNotFound: boolean }]>([
    ['a topic unknown to the catalog', 404, 4040009, { isUnknownEntity: true,  isRefusedAsSent: false, isNotFound: true }],
    ['a tag that is not defined',      404, 4040008, { isUnknownEntity: false, isRefusedAsSent: false, isNotFound: true }],
    ['a topic that is there already',  400, 40002,   { isUnknownEntity: false, isRefusedAsSent: true,  isNotFound: false }],
    ['a schema that is none',          422, 42201,   { isUnknownEntity: false, isRefusedAsSent: true,  isNotFound: false }],
    ['a schema that does not fit',     409, 40901,   { isUnknownEntity: false, isRefusedAsSent: false, isNotFound: false }],
  ])('is told by status and code: %s', (_case, status, code, expected) => {
    const error = new ConfluentApiError({ operation: 'x', failure: 'status', status, code });
    expect(error).toMatchObject(expected);
  });
});

describe('isRetryable', () => {
  // prettier-ignore
  test.each<[string, unknown, boolean]>([
    ['a failure that may pass',      new ConfluentApiError({ operation: 'x', failure: 'timeout' }),              true],
    ['a failure that will not',      new ConfluentApiError({ operation: 'x', failure: 'status', status: 403 }),  false],
    ['pages that contradict',        new IncompleteReadError({ operation: 'x', because: 'a page came twice' }),  true],
    ['an abort',                     new DOMException('left', 'AbortError'),                                     false],
    ['anything else',                'text',                                                                     false],
  ])('%s', (_case, error, expected) => {
    expect(isRetryable(error)).toBe(expected);
  });
});
