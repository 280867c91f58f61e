// SPDX-License-Identifier: Apache-2.0

/** What the cards on the pages of other entities say. */
export const cardsMessages = {
  title: 'Data products',
} as const;
