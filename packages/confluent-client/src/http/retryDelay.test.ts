// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError, ConfluentFailure } from './ConfluentApiError';
import {
  isWorthAnotherAttempt,
  parseRetryAfterMs,
  retryDelayMs,
} from './retryDelay';

describe('parseRetryAfterMs', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  // prettier-ignore
  test.each<[string, string | null, number | undefined]>([
    ['absent',                  null,                              undefined],
    ['empty',                   ' ',                               undefined],
    ['seconds',                 '7',                               7_000],
    ['no seconds at all',       '0',                               0],
    ['a date to come',          'Sun, 22 Nov 2026 10:00:30 GMT',   30_000],
    ['a date gone by',          'Sun, 22 Nov 2026 09:00:00 GMT',   0],
    ['nonsense',                'soon',                            undefined],
  ])('reads %s', (_case, header, expected) => {
    expect(parseRetryAfterMs(header, now)).toBe(expected);
  });
});

describe('retryDelayMs', () => {
  // prettier-ignore
  test.each<[string, { attempt: number; random: number; retryAfterMs?: number }, number]>([
    ['after the first attempt, least jitter', { attempt: 1, random: 0 },                          250],
    ['after the first attempt, most jitter',  { attempt: 1, random: 1 },                          500],
    ['after the second',                      { attempt: 2, random: 1 },                        1_000],
    ['after the third',                       { attempt: 3, random: 1 },                        2_000],
    ['after very many',                       { attempt: 30, random: 1 },                       8_000],
    ['the service asks for longer',           { attempt: 1, random: 1, retryAfterMs: 7_000 },   7_000],
    ['the service asks for less',             { attempt: 3, random: 1, retryAfterMs: 1 },       2_000],
    ['the service asks for an hour',          { attempt: 1, random: 1, retryAfterMs: 3.6e6 },  60_000],
  ])('%s', (_case, options, expected) => {
    expect(retryDelayMs({ baseDelayMs: 500, ...options })).toBe(expected);
  });
});

describe('isWorthAnotherAttempt', () => {
  // prettier-ignore
  test.each<[failure: ConfluentFailure, status: number | undefined, repeatable: boolean, write: boolean]>([
    //                               read   write that must not happen twice
    ['status',          429,         true,  true],
    ['status',          503,         true,  true],
    ['status',          500,         true,  false],
    ['status',          502,         true,  false],
    ['status',          504,         true,  false],
    ['connection',      undefined,   true,  false],
    ['timeout',         undefined,   true,  false],
    ['malformed',       200,         true,  false],
    ['credentials',     undefined,   true,  true],
    ['status',          400,         false, false],
    ['status',          401,         false, false],
    ['status',          403,         false, false],
    ['status',          404,         false, false],
    ['status',          409,         false, false],
    ['status',          501,         false, false],
    ['redirect',        undefined,   false, false],
    ['unexpectedShape', 200,         false, false],
    ['tooLarge',        200,         false, false],
    ['graphql',         200,         false, false],
  ])('%s %s', (failure, status, repeatable, write) => {
    const error = new ConfluentApiError({ operation: 'test', failure, status });
    expect(isWorthAnotherAttempt(error, true)).toBe(repeatable);
    expect(isWorthAnotherAttempt(error, false)).toBe(write);
  });

  it('lets go of what is no failure of the service', () => {
    expect(isWorthAnotherAttempt(new Error('aborted'), true)).toBe(false);
  });
});
