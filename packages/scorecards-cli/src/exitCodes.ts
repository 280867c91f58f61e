// SPDX-License-Identifier: Apache-2.0

/** What the process ends with; scripts rely on it, so it never changes. */
export const EXIT_CODES = {
  reached: 0,
  notReached: 1,
  /** What is not known could decide either way. */
  unknown: 2,
  /** The question was not answered: a wrong option, no token, or a portal that refuses or does not answer. */
  notAsked: 3,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
