// SPDX-License-Identifier: Apache-2.0
import { describeDay } from './useDay';

test.each([
  ['2026-11-23', 'Nov 23, 2026'],
  ['2028-02-29', 'Feb 29, 2028'],
  ['soon', 'soon'],
])('%s is shown as %s', (day, text) => {
  expect(describeDay(day, 'en')).toBe(text);
});
