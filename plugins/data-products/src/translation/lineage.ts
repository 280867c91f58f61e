// SPDX-License-Identifier: Apache-2.0

/** What the page of a product’s writers and readers says. */
export const lineageMessages = {
  title: 'Lineage',
} as const;
