// SPDX-License-Identifier: Apache-2.0

/** Why a search has no answer, and what can be done about it. */
export interface SearchFailure {
  title: string;
  description: string;
}

/** Puts into words what a search has thrown. */
export function describeSearchFailure(error: Error): SearchFailure {
  // The sentence of the server is in the cause; the error itself says `Request failed with 400 Bad Request`.
  const { name, message } = error.cause instanceof Error ? error.cause : error;
  if (name === 'MissingIndexError') {
    return {
      title: 'Nothing is indexed yet',
      description:
        'The portal reads what can be found soon after it has started. Try again in a minute.',
    };
  }
  return {
    title: 'The search did not answer',
    description: `${message.replace(/\.$/, '')}. Try again; if it stays so, tell those who run the portal.`,
  };
}
