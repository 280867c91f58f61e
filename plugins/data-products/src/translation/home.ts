// SPDX-License-Identifier: Apache-2.0

/** What the home page and its widgets say. */
export const homeMessages = {
  title: 'Home',
} as const;
