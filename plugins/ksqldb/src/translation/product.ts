// SPDX-License-Identifier: Apache-2.0

/** What the tab of a product’s streams and tables says. */
export const productMessages = {
  title: 'Query',
} as const;
