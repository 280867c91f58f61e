// SPDX-License-Identifier: Apache-2.0

/** What the results of the portal’s search say. */
export const searchMessages = {
  fields: 'Matching fields of {{title}}',
  fieldOf: 'In the schema {{subject}}',
  moreFields_one: 'One more field matches',
  moreFields_other: '{{count}} more fields match',
} as const;
