// SPDX-License-Identifier: Apache-2.0
import type { SyncRun } from '@data-mesh/backstage-plugin-data-products-common';
import { aSyncRun } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { runningRun } from './runningRun';

const now = new Date('2026-11-22T12:00:00Z');

const begunAt = (id: string, startedAt: string) =>
  aSyncRun({ id, startedAt, endedAt: undefined, outcome: undefined });

const young = begunAt('young', '2026-11-22T11:59:01Z');
const old = begunAt('old', '2026-11-22T11:59:00Z');
const ended = aSyncRun({ id: 'ended', endedAt: '2026-11-22T11:59:59Z' });

describe('runningRun', () => {
  // prettier-ignore
  test.each<[string, SyncRun[], boolean, SyncRun | undefined]>([
    ['none when there is none',                           [],           true,  undefined],
    ['none when the newest has ended',                    [ended, old], true,  undefined],
    ['the newest while the environment runs',             [old, ended], true,  old],
    ['not an older one that never ended',                 [young, old], true,  young],
    ['none when the newest has outlived its lease',       [old],        false, undefined],
    ['the newest within its lease, whatever else is told', [young],     false, young],
  ])('is %s', (_case, runs, isEnvironmentRunning, expected) => {
    expect(runningRun(runs, isEnvironmentRunning, now)).toBe(expected);
  });
});
