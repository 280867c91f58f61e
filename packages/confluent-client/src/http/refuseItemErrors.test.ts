// SPDX-License-Identifier: Apache-2.0
import { refuseItemErrors } from './refuseItemErrors';

describe('refuseItemErrors', () => {
  const decode = (body: unknown) =>
    refuseItemErrors('streamCatalog.addTag')(body, text =>
      text.replaceAll('s3cret', '[redacted]'),
    );
  const item = { typeName: 'DataProduct', entityType: 'kafka_topic' };
  const error = { error_code: 4040008, message: 'no such tag' };

  // prettier-ignore
  test.each<[string, unknown]>([
    ['items that were done',          [item, { ...item, entityStatus: 'ACTIVE' }]],
    ['an item with an empty error',   [{ ...item, error: null }]],
    ['no items',                      []],
    ['an object',                     { mutatedEntities: { UPDATE: [] } }],
    ['an empty object',               {}],
    ['no body',                       undefined],
    ['anything else',                 [1, 'x', null]],
  ])('lets %s pass', (_case, body) => {
    expect(() => decode(body)).not.toThrow();
  });

  // prettier-ignore
  test.each<[string, unknown, object]>([
    ['for the only item',             [{ ...item, error }],                               { code: 4040008, status: 404, isNotFound: true, canRetryHelp: false, wasCertainlyNotDone: true }],
    ['for one of several items',      [item, { ...item, error }],                         { code: 4040008 }],
    ['in place of an item',           [error],                                            { code: 4040008, status: 404 }],
    ['in place of the list',          error,                                              { code: 4040008, status: 404 }],
    ['that the service is at fault',  [{ ...item, error: { error_code: 500 } }],          { status: 500, canRetryHelp: true, wasCertainlyNotDone: false }],
    ['that there are too many calls', [{ ...item, error: { error_code: 429 } }],          { isThrottled: true, wasCertainlyNotDone: true }],
    ['of a conflict',                 [{ ...item, error: { error_code: 4090001 } }],      { isConflict: true }],
    ['without a code',                [{ ...item, error: { message: 'no' } }],            { code: undefined, status: undefined, canRetryHelp: false, wasCertainlyNotDone: false }],
    ['with a code of no status',      [{ ...item, error: { error_code: 7 } }],            { code: 7, status: undefined }],
    ['that is only a text',           [{ ...item, error: 'no' }],                         { code: undefined }],
  ])('throws an error %s', (_case, body, expected) => {
    expect(() => decode(body)).toThrow(
      expect.objectContaining({
        name: 'ConfluentApiError',
        operation: 'streamCatalog.addTag',
        failure: 'item',
        ...expected,
      }),
    );
  });

  it('says what the service says, without the secret', () => {
    expect(() =>
      decode([{ error: { error_code: 4000026, message: 'key s3cret' } }]),
    ).toThrow(
      'streamCatalog.addTag was answered with a success that carries an error (code 4000026): key [redacted]. Trying again unchanged will not help.',
    );
  });
});
