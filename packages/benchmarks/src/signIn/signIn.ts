// SPDX-License-Identifier: Apache-2.0

/** A user to be: needs no entity in the catalog. */
export interface SignIn {
  userRef: string;
  /** What they own things through, and what the policy decides by. */
  groupRef: string;
}

export const SIGN_IN_PROVIDER = 'bench';

/** Carries a `SignIn` as JSON. */
export const SIGN_IN_HEADER = 'x-bench-sign-in';
