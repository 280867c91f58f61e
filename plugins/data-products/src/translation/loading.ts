// SPDX-License-Identifier: Apache-2.0

/** What pages say of their own while they wait; the shared notices have their texts with them. */
export const loadingMessages = {
  loading: 'Loading…',
  retry: 'Try again',
  asOf: 'As of {{time}}.',
  failed: { forbidden: 'You may not see this' },
} as const;
