// SPDX-License-Identifier: Apache-2.0

/** Where a portal has the pages of the plugin; a page that it does not have is absent. */
export interface PageHrefs {
  workbench?: string;
  queries?: string;
}
