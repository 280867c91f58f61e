// SPDX-License-Identifier: Apache-2.0

const BYTES = 16;

/**
 * A key that nobody else has: a request that is sent twice with it is done once.
 *
 * @remarks `crypto.randomUUID` is missing where a portal is served without TLS.
 */
export function newOperationKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
