// SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** What the demo adds to an app: the page on which a visitor chooses whom to be. */
export default createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: () =>
          import('./signInPage/DemoSignInPage').then(m => m.DemoSignInPage),
      },
    }),
  ],
});
