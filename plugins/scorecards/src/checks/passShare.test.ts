// SPDX-License-Identifier: Apache-2.0
import type { CheckStanding } from '@data-mesh/backstage-plugin-scorecards-common';
import { passShare } from './passShare';

// prettier-ignore
test.each<[string, CheckStanding['byStatus'], object]>([
  ['what passes of what is known',            [{ status: 'pass', results: 3 }, { status: 'fail', results: 1 }],     { fraction: 0.75, known: 4, fails: 1, unknown: 0 }],
  ['a warning is known, and no pass',         [{ status: 'pass', results: 1 }, { status: 'warn', results: 1 }],     { fraction: 0.5, known: 2, fails: 0, unknown: 0 }],
  ['unknown counts apart',                    [{ status: 'pass', results: 1 }, { status: 'noData', results: 2 }, { status: 'error', results: 3 }], { fraction: 1, known: 1, fails: 0, unknown: 5 }],
  ['exempt and not applicable count nowhere', [{ status: 'exempt', results: 2 }, { status: 'notApplicable', results: 3 }], { known: 0, fails: 0, unknown: 0 }],
])('%s', (_case, byStatus, expected) => {
  expect(passShare(byStatus)).toEqual(expected);
});
