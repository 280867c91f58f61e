// SPDX-License-Identifier: Apache-2.0
/** The plugin for portals on the old front-end system: the same pages and the same tab, mounted by hand. */
export { hasKsqldb } from './legacy/hasKsqldb';
export {
  EntityDataProductQueryContent,
  KsqldbPage,
  ksqldbPlugin,
} from './legacy/plugin';
