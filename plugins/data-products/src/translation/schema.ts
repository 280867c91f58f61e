// SPDX-License-Identifier: Apache-2.0

/** What the page of a product’s schemas says. */
export const schemaMessages = {
  title: 'Schema',
} as const;
