// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { readWatchConfig } from './watch';

const read = (watch?: object | string) =>
  readWatchConfig(
    mockServices.rootConfig({ data: { dataMesh: watch ? { watch } : {} } }),
  );

const MINUTE_MS = 60_000;

describe('readWatchConfig', () => {
  test.each<[string, object | undefined, number]>([
    ['every 15 minutes unless told', undefined, 15 * MINUTE_MS],
    ['as often as told', { interval: '2m' }, 2 * MINUTE_MS],
    ['as often as possible', { interval: { seconds: 10 } }, 10_000],
  ])('has watchers told %s', (_case, watch, intervalMs) => {
    expect(read(watch)).toEqual({ intervalMs, problems: [] });
  });

  test.each<[string, object | string, string]>([
    ['too often', { interval: '9s' }, 'dataMesh.watch.interval must be a'],
    ['an unknown key', { intervall: '9m' }, 'dataMesh.watch.intervall is not'],
    ['no section', 'often', 'dataMesh.watch must be'],
  ])('says what is wrong with %s', (_case, watch, problem) => {
    expect(read(watch)).toEqual({
      intervalMs: 15 * MINUTE_MS,
      problems: [expect.stringContaining(problem)],
    });
  });
});
