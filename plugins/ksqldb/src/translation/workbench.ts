// SPDX-License-Identifier: Apache-2.0

/** What the page says where statements are written and run. */
export const workbenchMessages = {
  title: 'Workbench',
} as const;
