// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { TopicTraffic, type TopicTrafficOptions } from './TopicTraffic';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MIDNIGHT = Date.parse('2026-11-02T00:00:00Z');
const at = (hours: number) => MIDNIGHT + hours * HOUR_MS;

const trafficOf = (options: Partial<TopicTrafficOptions> = {}) =>
  new TopicTraffic({
    topic: 'orders',
    recordsPerSecond: 2,
    course: 'daily',
    fromMs: 0,
    ...options,
  });

describe('TopicTraffic', () => {
  const instant = fc.integer({ min: at(-1000), max: at(1000) });

  test('counts parts of a time as many as the whole', () => {
    fc.assert(
      fc.property(
        fc.tuple(instant, instant, instant),
        fc.string(),
        fc.option(instant),
        (instants, topic, untilMs) => {
          const [first = 0, second = 0, third = 0] = instants.sort(
            (a, b) => a - b,
          );
          const traffic = trafficOf({ topic, untilMs: untilMs ?? undefined });
          expect(
            traffic.recordsBetween(first, second) +
              traffic.recordsBetween(second, third),
          ).toBe(traffic.recordsBetween(first, third));
        },
      ),
    );
  });

  test.each(['daily', 'steady'] as const)(
    'never counts backwards, nor goes at less than no rate: %s',
    course => {
      fc.assert(
        fc.property(instant, fc.string(), (atMs, topic) => {
          const traffic = trafficOf({ topic, course });
          expect(traffic.recordsPerSecondAt(atMs)).toBeGreaterThan(0);
          expect(traffic.recordsBetween(atMs, atMs + 1000)).toBeGreaterThan(-1);
        }),
      );
    },
  );

  test('has its rate on the average of a day', () => {
    const perDay = trafficOf().recordsBetween(at(0), at(24));
    expect(perDay / (DAY_MS / 1000)).toBeCloseTo(2, 1);
  });

  test('is busier in the afternoon than at night, when it is daily', () => {
    const perHour = (hour: number, course: 'daily' | 'steady') =>
      trafficOf({ course }).recordsBetween(at(hour), at(hour + 1));
    expect(perHour(16, 'daily')).toBeGreaterThan(2 * perHour(4, 'daily'));
    expect(perHour(16, 'steady')).toBeLessThan(1.05 * perHour(4, 'steady'));
  });

  test('is the same whenever it is asked, and another for another topic', () => {
    const minutes = (topic: string) => {
      const traffic = trafficOf({ topic, recordsPerSecond: 100 });
      return [0, 1, 2].map(minute =>
        traffic.recordsBetween(at(minute / 60), at((minute + 1) / 60)),
      );
    };
    expect(minutes('orders')).toEqual(minutes('orders'));
    expect(minutes('orders')).not.toEqual(minutes('payments'));
  });

  // prettier-ignore
  test.each<[string, number, number, boolean]>([
    ['before it begins',       at(8),      at(9),      false],
    ['from its beginning on',  at(9),      at(10),     true],
    ['over its beginning',     at(8),      at(10),     true],
    ['just before its end',    at(16),     at(17),     true],
    ['after its end',          at(17),     at(18),     false],
    ['in no time',             at(12),     at(12),     false],
    ['backwards in time',      at(13),     at(12),     false],
  ])('has records or none %s', (_case, fromMs, toMs, hasRecords) => {
    const traffic = trafficOf({ fromMs: at(9), untilMs: at(17) });
    expect(traffic.recordsBetween(fromMs, toMs) > 0).toBe(hasRecords);
  });

  test.each([
    [at(9) - 1, false],
    [at(9), true],
    [at(17) - 1, true],
    [at(17), false],
  ])('flows or does not at %d', (atMs, flows) => {
    const traffic = trafficOf({ fromMs: at(9), untilMs: at(17) });
    expect(traffic.recordsPerSecondAt(atMs) > 0).toBe(flows);
  });
});
