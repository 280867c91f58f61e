// SPDX-License-Identifier: Apache-2.0

/** What pages say while they wait, and when they wait in vain. */
export const loadingMessages = {
  loading: 'Loading…',
  retry: 'Try again',
  asOf: 'As of {{time}}.',
  notRefreshed: 'Could not be read anew. What you see is from {{time}}.',
  failed: {
    forbidden: 'You may not see this',
    signedOut: 'You are signed out',
    notFound: 'Not found',
    conflict: 'Somebody else was faster',
    unavailable: 'Not available right now',
    unreachable: 'The portal’s back end cannot be reached',
    unexpected: 'Something went wrong',
  },
  wayOut: {
    forbidden: 'Ask those who run this portal for access.',
    signedOut: 'Sign in again, then come back to this page.',
    notFound: 'It may have been removed, or you may not be allowed to see it.',
    conflict: 'Look at what has changed, then decide anew.',
    unavailable: 'It is tried again by itself in a moment.',
    unreachable: 'Check your connection. It is tried again by itself.',
    unexpected:
      'It is tried again by itself. If it stays like this, tell those who run this portal.',
  },
} as const;
