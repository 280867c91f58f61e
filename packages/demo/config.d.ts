// SPDX-License-Identifier: Apache-2.0
export interface Config {
  demo?: {
    signIn?: {
      /**
       * Lets everybody on this machine sign in as any of the demo's people. Default `false`.
       * The back end refuses to start with it when `NODE_ENV` is `production` or when `backend.baseUrl` is not an
       * address of this machine.
       */
      enabled?: boolean;
    };
  };
}
