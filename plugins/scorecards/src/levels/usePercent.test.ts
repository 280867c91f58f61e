// SPDX-License-Identifier: Apache-2.0
import { describePercent } from './usePercent';

test.each([
  [0, '0%'],
  [0.5, '50%'],
  [0.984, '98%'],
  // What is nearly whole is not whole.
  [0.999, '99%'],
  [1, '100%'],
])('%s is %s', (fraction, text) => {
  expect(describePercent(fraction, 'en')).toBe(text);
});
