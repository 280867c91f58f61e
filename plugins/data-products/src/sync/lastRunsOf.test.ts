// SPDX-License-Identifier: Apache-2.0
import {
  anEnvironmentSyncState,
  aSyncRun,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { lastRunsOf } from './lastRunsOf';

const ended = aSyncRun({ id: '1', endedAt: '2026-11-22T12:00:01.000Z' });
const of = (...runs: (typeof ended | undefined)[]) =>
  lastRunsOf(runs.map(lastRun => anEnvironmentSyncState({ lastRun })));

describe('lastRunsOf', () => {
  it('is the same while nothing ran', () => {
    expect(of(ended, undefined)).toBe(of({ ...ended }, undefined));
  });

  // prettier-ignore
  test.each([
    ['a run started',               of(ended, { ...ended, id: '2', endedAt: undefined })],
    ['a run ended',                 of(ended, { ...ended, id: '2' })],
    ['the first run of all ended',  of(ended, ended)],
  ])('changes when %s', (_case, after) => {
    expect(after).not.toBe(of(ended, undefined));
  });
});
