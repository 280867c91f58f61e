// SPDX-License-Identifier: Apache-2.0

/** What the page says that makes topics products. */
export const publishMessages = {} as const;
