// SPDX-License-Identifier: Apache-2.0
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { examplePolicy } from './permissions/examplePolicy';
import { demoSignIn } from './signIn/demoSignIn';

/** What the demo adds to a back end: its sign-in and its permission policy. */
export default createBackendFeatureLoader({
  *loader() {
    yield demoSignIn;
    yield examplePolicy;
  },
});
