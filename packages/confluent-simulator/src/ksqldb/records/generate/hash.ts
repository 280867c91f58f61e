// SPDX-License-Identifier: Apache-2.0

/** A number of 32 bits that looks like chance and is always the same for the same arguments. */
export function mix(seed: number, index: number, salt: number): number {
  let hash = seed ^ Math.imul(salt + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (index >>> 0), 0x85ebca6b);
  hash ^= hash >>> 13;
  // Indices may be larger than 32 bits.
  hash = Math.imul(hash ^ Math.floor(index / 0x1_0000_0000), 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A seed for whatever has this name. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
