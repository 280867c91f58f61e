// SPDX-License-Identifier: Apache-2.0
import { describeSearchFailure } from './failure';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('describeSearchFailure', () => {
  it('tells to wait when nothing is indexed yet', () => {
    const error = new Error('Request failed with 400 Bad Request', {
      cause: named('MissingIndexError', 'Missing index for data-product'),
    });
    expect(describeSearchFailure(error).title).toBe('Nothing is indexed yet');
  });

  test.each<[string, Error, string]>([
    [
      'there is no connection',
      new TypeError('Failed to fetch'),
      'Failed to fetch. Try again',
    ],
    [
      'the server says why',
      new Error('Request failed', {
        cause: named('NotAllowedError', 'Not allowed.'),
      }),
      'Not allowed. Try again',
    ],
  ])('names the reason when %s', (_case, error, start) => {
    const { title, description } = describeSearchFailure(error);
    expect(title).toBe('The search did not answer');
    expect(description.slice(0, start.length)).toBe(start);
  });
});
