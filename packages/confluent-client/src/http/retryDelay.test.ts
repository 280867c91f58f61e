// SPDX-License-Identifier: Apache-2.0
import {
  ConfluentApiError,
  ConfluentApiErrorOptions,
  ConfluentFailure,
} from './ConfluentApiError';
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
  test.each<[failure: ConfluentFailure, more: Partial<ConfluentApiErrorOptions>, read: boolean, write: boolean]>([
    //                                                  read   write
    ['status',          { status: 429 },                true,  true],
    ['status',          { status: 503, retryAfterMs: 0 }, true, true],
    ['status',          { status: 503 },                true,  false],
    ['status',          { status: 500 },                true,  false],
    ['status',          { status: 502 },                true,  false],
    ['status',          { status: 504 },                true,  false],
    ['connection',      { wasCertainlyNotDone: true },             true,  true],
    ['connection',      {},                             true,  false],
    ['timeout',         {},                             true,  false],
    ['malformed',       { status: 200 },                true,  false],
    ['credentials',     {},                             true,  true],
    ['status',          { status: 400 },                false, false],
    ['status',          { status: 401 },                false, false],
    ['status',          { status: 403 },                false, false],
    ['status',          { status: 404 },                false, false],
    ['status',          { status: 409 },                false, false],
    ['status',          { status: 501 },                false, false],
    ['redirect',        {},                             false, false],
    ['unexpectedShape', { status: 200 },                false, false],
    ['tooLarge',        { status: 200 },                false, false],
    ['graphql',         { status: 200 },                false, false],
    ['item',            { status: 429 },                false, false],
  ])('%s %j', (failure, more, read, write) => {
    const error = new ConfluentApiError({ operation: 'test', failure, ...more });
    expect(isWorthAnotherAttempt(error, false)).toBe(read);
    expect(isWorthAnotherAttempt(error, true)).toBe(write);
  });

  it('lets go of what is no failure of the service', () => {
    expect(isWorthAnotherAttempt(new Error('aborted'), false)).toBe(false);
  });
});
