// SPDX-License-Identifier: Apache-2.0
import type { SyncOutcome } from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../__testUtils__/english';
import { describeRun, RunWords } from './describeRun';

describe('describeRun', () => {
  // prettier-ignore
  test.each<[boolean, SyncOutcome | undefined, RunWords]>([
    [true,  undefined,                                              { tone: 'busy',    title: 'Running' }],
    [false, undefined,                                              { tone: 'warning', title: 'Interrupted' }],
    [false, { status: 'succeeded' },                                { tone: 'good',    title: 'Succeeded' }],
    [false, { status: 'partial', cause: 'Held.' },                  { tone: 'warning', title: 'Partly', cause: 'Held.' }],
    [false, { status: 'failed', cause: 'No.', canRetryHelp: true }, { tone: 'bad',     title: 'Failed', cause: 'No.' }],
  ])('when it is %j that a run with the outcome %j goes on', (isRunning, outcome, expected) => {
    expect(describeRun({ outcome }, { isRunning, t: english })).toEqual(expected);
  });
});
