// SPDX-License-Identifier: Apache-2.0

/** What the results of queries and statements say. */
export const resultMessages = {
  title: 'Results',
} as const;
