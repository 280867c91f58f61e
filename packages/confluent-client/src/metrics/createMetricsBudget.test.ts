// SPDX-License-Identifier: Apache-2.0
import { createManualClock } from '../http/manualClock';
import { createMetricsBudget } from './createMetricsBudget';

describe('createMetricsBudget', () => {
  test('lets through what Confluent allows an address in a minute, and leaves some of it', async () => {
    const clock = createManualClock();
    const budget = createMetricsBudget({ clock });
    await clock.advance(10 * 60_000);
    for (let count = 0; count < 100; count += 1) {
      void budget.acquire({ kind: 'read' });
    }
    await clock.advance(60_000);
    expect(budget.stats().requests).toBeGreaterThan(45);
    expect(budget.stats().requests).toBeLessThan(55);
  });
});
