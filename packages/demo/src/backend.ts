// SPDX-License-Identifier: Apache-2.0
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { demoPast } from './past/demoPast';
import { noticeDates } from './past/notices/noticeDates';
import { demoScorecardsPast } from './past/scorecards/demoScorecardsPast';
import { examplePolicy } from './permissions/examplePolicy';
import { recoveryPage } from './recovery/recoveryPage';
import { demoSignIn } from './signIn/demoSignIn';

/** What the demo adds to a back end: its sign-in, its permission policy, its past, and a page that says how it recovers. */
export default createBackendFeatureLoader({
  *loader() {
    yield demoSignIn;
    yield examplePolicy;
    yield demoPast;
    yield noticeDates;
    yield demoScorecardsPast;
    yield recoveryPage;
  },
});
