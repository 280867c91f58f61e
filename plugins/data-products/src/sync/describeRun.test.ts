// SPDX-License-Identifier: Apache-2.0
import type { SyncOutcome } from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../__testUtils__/english';
import { describeRun, RunWords } from './describeRun';

const endedAt = '2026-11-22T12:00:00Z';

describe('describeRun', () => {
  // prettier-ignore
  test.each<[string | undefined, SyncOutcome | undefined, RunWords]>([
    [undefined, undefined,                                                 { tone: 'busy',    title: 'Running' }],
    [endedAt,   undefined,                                                 { tone: 'warning', title: 'Interrupted' }],
    [endedAt,   { status: 'succeeded' },                                   { tone: 'good',    title: 'Succeeded' }],
    [endedAt,   { status: 'partial', cause: 'Held.' },                     { tone: 'warning', title: 'Partly', cause: 'Held.' }],
    [endedAt,   { status: 'failed', cause: 'No.', canRetryHelp: true },    { tone: 'bad',     title: 'Failed', cause: 'No.' }],
  ])('a run that ended at %s with %j', (ended, outcome, expected) => {
    expect(describeRun({ endedAt: ended, outcome }, english)).toEqual(expected);
  });
});
