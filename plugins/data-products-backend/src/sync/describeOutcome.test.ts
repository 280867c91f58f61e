// SPDX-License-Identifier: Apache-2.0

import { ConflictError, InputError } from '@backstage/errors';
import { IncompleteReadError } from '@data-mesh/confluent-client';
import { failure } from './__testUtils__/FakeConfluent';
import {
  Shortcomings,
  describeFailure,
  describeSuccess,
} from './describeOutcome';

const broken = new Error('It broke.');

describe('describeSuccess', () => {
  // prettier-ignore
  test.each<[string, Partial<Shortcomings>, string | undefined]>([
    ['nothing missing',             {},                              undefined],
    ['unknown subjects',            { subjectsFailure: broken },     'The subjects could not be read, so products keep those they had: It broke.'],
    ['one unanswered question',     { unanswered: [broken] },        '1 product is missing in the listing and could not be confirmed as gone, so nothing changes there: It broke.'],
    ['a product that waits',        { held: 1 },                     '1 product is gone at once; a person has to release or reject the removal.'],
    ['several at once',             { subjectsFailure: broken, held: 7 }, 'The subjects could not be read, so products keep those they had: It broke. 7 products are gone at once; a person has to release or reject the removal.'],
  ])('of %s', (_case, shortcomings, cause) => {
    expect(describeSuccess({ unanswered: [], held: 0, ...shortcomings })).toEqual(
      cause ? { status: 'partial', cause } : { status: 'succeeded' },
    );
  });
});

describe('describeFailure', () => {
  // prettier-ignore
  test.each<[string, unknown, boolean]>([
    ['a refused key',              failure('streamCatalog.topics', 401),                                          false],
    ['a broken service',           failure('streamCatalog.topics', 503),                                          true],
    ['pages that disagree',        new IncompleteReadError({ operation: 'streamCatalog.topics', because: 'x' }),  true],
    ['a wrong configuration',      new InputError('endpoint must be a URL'),                                      false],
    ['a broken database',          broken,                                                                        true],
  ])('says of %s whether trying again can help', (_case, error, canRetryHelp) => {
    expect(describeFailure(error)).toEqual({
      status: 'failed',
      cause: (error as Error).message,
      canRetryHelp,
    });
  });

  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['by the scheduler',   undefined,                          'The sync was stopped before its end, by its time limit or because the back end stops.'],
    ['by a lost lease',    new ConflictError('Run 7 ended'),   'The sync was stopped: Run 7 ended'],
  ])('names the reason of a stop %s', (_case, reason, cause) => {
    const signal = AbortSignal.abort(reason);
    expect(describeFailure(signal.reason, signal)).toEqual({
      status: 'failed',
      cause,
      canRetryHelp: true,
    });
  });
});
