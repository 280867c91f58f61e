// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import { failureFromError, FailureKind } from './failure';

const answer = (status: number, body: object) =>
  ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }) as Response & Parameters<typeof ResponseError.fromResponse>[0],
  );

describe('failureFromError', () => {
  // prettier-ignore
  test.each<[number, FailureKind, boolean]>([
    [400, 'unexpected',  true],
    [401, 'signedOut',   false],
    [403, 'forbidden',   false],
    [404, 'notFound',    false],
    [409, 'conflict',    false],
    [429, 'unavailable', true],
    [500, 'unexpected',  true],
    [502, 'unavailable', true],
    [503, 'unavailable', true],
    [504, 'unavailable', true],
  ])('takes status %i for %s', async (status, kind, canRetryHelp) => {
    expect(failureFromError(await answer(status, {}))).toMatchObject({
      kind,
      canRetryHelp,
    });
  });

  it('quotes the sentence of the server', async () => {
    const error = await answer(503, {
      error: {
        name: 'ServiceUnavailableError',
        message: 'The store is moving',
      },
      response: { statusCode: 503 },
    });
    expect(failureFromError(error).message).toBe('The store is moving');
  });

  // prettier-ignore
  test.each<[string, unknown, FailureKind, string]>([
    ['a broken connection', new TypeError('Failed to fetch'), 'unreachable', 'Failed to fetch'],
    ['any other error',     new Error('odd'),                 'unexpected',  'odd'],
  ])('classifies %s', (_case, error, kind, message) => {
    expect(failureFromError(error)).toEqual({
      kind,
      message,
      canRetryHelp: true,
    });
  });

  it('accepts what is no error', () => {
    expect(failureFromError('nonsense')).toMatchObject({ kind: 'unexpected' });
  });
});
