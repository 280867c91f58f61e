// SPDX-License-Identifier: Apache-2.0
import { instantFromLocal, localFromInstant } from './localTime';

describe('a time of the browser', () => {
  test.each([
    '2026-11-22T12:00:00.000Z',
    '2026-02-03T23:59:00.000Z',
    '2026-06-30T22:01:00.000Z',
  ])('stands for %s, there and back', at => {
    const local = localFromInstant(at);
    expect(local).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d$/);
    expect(instantFromLocal(local)).toBe(at);
  });

  test.each(['', '2026-11-22', '2026-13-01T00:00', '12026-01-01T00:00'])(
    'is none for %j',
    local => expect(instantFromLocal(local)).toBeUndefined(),
  );
});
