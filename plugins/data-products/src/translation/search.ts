// SPDX-License-Identifier: Apache-2.0

/** What the results of the portal’s search say. */
export const searchMessages = {
  title: 'Data products',
} as const;
