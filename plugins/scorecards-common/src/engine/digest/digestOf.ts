// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';

const LENGTH = 32;

/**
 * A digest of a value that does not depend on the order of its keys: 32 hexadecimal digits.
 *
 * @remarks The first half of SHA-256, from a library that works in browsers too and, unlike theirs, at once. Results are
 * not evaluated again while the digest is the same, so two definitions must not share one by chance, as they might in a
 * hash of 64 bits that anybody can make collide.
 */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(canonicalJson(value))).slice(0, LENGTH);
}
