// SPDX-License-Identifier: Apache-2.0
import { createManualClock } from '../http/manualClock';
import { createCallBudget } from './createCallBudget';

describe('createCallBudget', () => {
  test.each([
    [50, 48],
    [20, 19],
    [9, 9],
    [1, 1],
  ])(
    'lets at most %d through in a second',
    async (requestsPerSecond, expected) => {
      const clock = createManualClock();
      const budget = createCallBudget(requestsPerSecond, clock);
      let granted = 0;
      const onGranted = () => {
        granted += 1;
      };
      for (let n = 0; n < 500; n += 1) {
        void budget.acquire('background').then(onGranted);
      }
      await clock.advance(999);
      expect(granted).toBeLessThanOrEqual(expected);
      expect(granted).toBeGreaterThanOrEqual(Math.floor(expected * 0.85));
    },
  );

  test.each([0, -1, NaN])('refuses %d', requestsPerSecond => {
    expect(() =>
      createCallBudget(requestsPerSecond, createManualClock()),
    ).toThrow(`requestsPerSecond is ${requestsPerSecond}; it must be above 0`);
  });
});
