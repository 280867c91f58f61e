// SPDX-License-Identifier: Apache-2.0
import { AuthenticationError, NotFoundError } from '@backstage/errors';
import { onceInCatalog } from './onceInCatalog';

describe('onceInCatalog', () => {
  const unknown = new NotFoundError('User not found');

  // prettier-ignore
  test.each<[string, number, Error, string, number]>([
    ['signs in at once when the person is there',       0,        unknown,                         'signed in',      1],
    ['waits until the catalog has read the person',     3,        unknown,                         'signed in',      4],
    ['gives up on a person who is never there',         Infinity, unknown,                         'User not found', 20],
    ['passes on at once what waiting does not help',    Infinity, new AuthenticationError('No'),   'No',             1],
  ])('%s', async (_case, failures, error, outcome, attempts) => {
    const signIn = jest.fn(async () => {
      if (signIn.mock.calls.length <= failures) throw error;
      return 'signed in';
    });
    const wait = jest.fn(async () => {});

    await expect(
      onceInCatalog(signIn, wait).catch(e => e.message),
    ).resolves.toBe(outcome);
    expect(signIn).toHaveBeenCalledTimes(attempts);
    expect(wait).toHaveBeenCalledTimes(attempts - 1);
  });
});
