// SPDX-License-Identifier: Apache-2.0

/** What the lists of what somebody ran and saved say. */
export const historyMessages = {
  title: 'History',
} as const;
