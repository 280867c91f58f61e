// SPDX-License-Identifier: Apache-2.0

/** What the pages and tabs are called where the portal does not name them by configuration. */
export const pageMessages = {
  title: 'Data products',
  home: 'Home',
  explore: 'Explore',
  publish: 'Publish',
  sync: 'Sync',
} as const;
