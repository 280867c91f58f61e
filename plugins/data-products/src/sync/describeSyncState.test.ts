// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentSyncState,
  SyncOutcome,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEnvironmentSyncState,
  aSyncRun,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import { describeSyncState, nextRun } from './describeSyncState';

const now = new Date('2026-11-22T12:00:00Z');
const options = { now, locale: 'en', t: english };

const ranAt = (startedAt: string, outcome?: SyncOutcome) =>
  aSyncRun({
    startedAt,
    endedAt: outcome && startedAt,
    outcome,
  });
const succeeded: SyncOutcome = { status: 'succeeded' };
const failed = (canRetryHelp: boolean): SyncOutcome => ({
  status: 'failed',
  cause: 'Refused with 401.',
  canRetryHelp,
});

describe('describeSyncState', () => {
  // prettier-ignore
  test.each<[string, Partial<EnvironmentSyncState>, string, string, string[]]>([
    ['all is well',
      { lastRun: ranAt('2026-11-22T11:59:00Z', succeeded) },
      'good', 'Up to date', []],
    ['a run is just not overdue',
      { lastRun: ranAt('2026-11-22T11:54:00Z', succeeded) },
      'good', 'Up to date', []],
    ['a run is overdue',
      { lastRun: ranAt('2026-11-22T11:53:59Z', succeeded) },
      'warning', 'Overdue', ['No run has begun for 6 minutes, 1 second, though one is due every 2 minutes.']],
    ['it runs',
      { isRunning: true, lastRun: ranAt('2026-11-22T11:59:50Z') },
      'busy', 'Running', ['It has been running for 10 seconds.']],
    ['it runs and the last run known is the one before',
      { isRunning: true, lastRun: ranAt('2026-11-22T11:58:00Z', succeeded) },
      'busy', 'Running', []],
    ['it never ran',
      { lastRun: undefined },
      'unknown', 'Never ran', ['The first sync starts by itself when the back end does.']],
    ['the last run broke off',
      { lastRun: ranAt('2026-11-22T11:59:00Z') },
      'warning', 'Interrupted', [expect.stringContaining('did not come to its end')]],
    ['it fails and may recover',
      { lastRun: ranAt('2026-11-22T11:59:00Z', failed(true)), lastSuccessAt: '2026-11-22T09:00:00Z' },
      'bad', 'Failing', ['Refused with 401.', 'No run has succeeded for 3 hours.', 'It is tried again by itself.']],
    ['it fails and never succeeded',
      { lastRun: ranAt('2026-11-22T11:59:00Z', failed(false)), lastSuccessAt: undefined },
      'bad', 'Failing', ['Refused with 401.', 'No run has ever succeeded.', 'Trying again will not help: somebody has to act.']],
    ['removals wait',
      { lastRun: ranAt('2026-11-22T11:59:00Z', { status: 'partial', cause: '12 removals wait.' }) },
      'warning', 'Partly up to date', ['12 removals wait.']],
    ['its configuration is wrong, whatever ran before',
      { configurationProblems: ['dataMesh.environments[0].id is missing'], lastRun: ranAt('2026-11-22T11:59:00Z', succeeded) },
      'bad', 'Configuration problem', ['dataMesh.environments[0].id is missing']],
  ])('when %s', (_case, state, tone, title, detail) => {
    expect(
      describeSyncState(anEnvironmentSyncState(state), options),
    ).toEqual({ tone, title, detail });
  });
});

describe('nextRun', () => {
  // prettier-ignore
  test.each<[string, Partial<EnvironmentSyncState>, object]>([
    ['an interval after the last began', { lastRun: ranAt('2026-11-22T11:59:00Z', succeeded) }, { at: '2026-11-22T12:01:00.000Z' }],
    ['any moment when it is due',        { lastRun: ranAt('2026-11-22T11:58:00Z', succeeded) }, { words: 'Any moment' }],
    ['any moment when none ever ran',    { lastRun: undefined },                                { words: 'Any moment' }],
    ['after the one that runs',          { isRunning: true },                                   { words: 'After this one' }],
    ['not with a wrong configuration',   { configurationProblems: ['x'] },                      { words: 'When its configuration is put right' }],
  ])('is %s', (_case, state, expected) => {
    expect(nextRun(anEnvironmentSyncState(state), options)).toEqual(expected);
  });
});
