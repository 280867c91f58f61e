// SPDX-License-Identifier: Apache-2.0
import { anEnvironment } from '../../__testUtils__/anEnvironment';
import type { TopicSpec } from '../../world/scenario';
import { World } from '../../world/World';

const BEGINNING = Date.parse('2026-11-02T09:00:00Z');
const MINUTE_MS = 60_000;

/** What a topic of a world that has just begun holds. */
function openTopic(spec: Partial<TopicSpec> = {}) {
  let nowMs = BEGINNING;
  const world = new World(
    {
      startsAt: new Date(BEGINNING).toISOString(),
      environments: [
        anEnvironment({
          topics: [{ name: 'orders', ...spec }],
          ksqldb: [
            {
              id: 'lksqlc-1',
              title: 'One',
              serviceId: 'pksqlc-1',
              kafkaClusterId: 'lkc-1',
              apiKeys: [],
            },
          ],
        }),
      ],
    },
    () => new Date(nowMs),
  );
  const environment = world.environment();
  const feed = environment.ksqlCluster('lksqlc-1')?.readTopic('orders', []);
  return {
    pass: (ms: number) => {
      nowMs += ms;
    },
    silence: () =>
      environment.activity.silence(environment.topic('orders'), nowMs),
    count: () => feed?.countAt(nowMs) ?? 0,
    kept: () => (feed?.countAt(nowMs) ?? 0) - (feed?.firstAt(nowMs) ?? 0),
    last: () => feed?.at(feed.countAt(nowMs) - 1).timestampMs ?? 0,
  };
}

describe('the records of a topic', () => {
  test('go on', () => {
    const { pass, count } = openTopic();
    const before = count();
    pass(MINUTE_MS);
    expect(count()).toBeGreaterThan(before + 50);
  });

  test('end when it falls silent, for whoever reads already, too', () => {
    const { pass, silence, count, kept, last } = openTopic();
    pass(MINUTE_MS);
    const before = count();
    silence();
    pass(60 * MINUTE_MS);
    expect(count()).toBe(before);
    expect(kept()).toBeGreaterThan(3000);
    expect(last()).toBeLessThanOrEqual(BEGINNING + MINUTE_MS);
  });

  test('are those of before the silence when it was silent from the beginning', () => {
    const silentMs = BEGINNING - 24 * 60 * MINUTE_MS;
    const { pass, kept, last } = openTopic({
      traffic: { silentSince: new Date(silentMs).toISOString() },
    });
    pass(MINUTE_MS);
    expect(kept()).toBeGreaterThan(3000);
    expect(last()).toBeLessThanOrEqual(silentMs);
    expect(last()).toBeGreaterThan(silentMs - MINUTE_MS);
  });
});
