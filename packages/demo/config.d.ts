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
    past?: {
      /**
       * Gives the products of the scenario `retail` a past of four months: changes, operations, problem reports, audit
       * events and notifications when they are read for the first time; levels, scores and exemptions when the back end
       * starts with an empty database, whatever the scenario. Default `false`.
       */
      enabled?: boolean;
    };
  };
}
