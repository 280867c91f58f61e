// SPDX-License-Identifier: Apache-2.0

/** What the page of the persistent queries of a cluster says. */
export const queriesMessages = {
  title: 'Running queries',
} as const;
