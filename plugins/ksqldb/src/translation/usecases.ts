// SPDX-License-Identifier: Apache-2.0

/** What the page of the catalogue of ready statements says. */
export const useCasesMessages = {
  title: 'Use cases',
} as const;
