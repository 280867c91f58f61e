// SPDX-License-Identifier: Apache-2.0

/** Brings something back to how it was when this was made. */
export type Restore = () => void;

/** Something that can be tried out and taken back. Values in it are never changed in place. */
export interface Restorable {
  remember(): Restore;
}

export function rememberMap<K, V>(map: Map<K, V>): Restore {
  const before = [...map];
  return () => {
    map.clear();
    for (const [key, value] of before) map.set(key, value);
  };
}

export function rememberSet<T>(set: Set<T>): Restore {
  const before = [...set];
  return () => {
    set.clear();
    for (const value of before) set.add(value);
  };
}

export function rememberAll(parts: readonly Restorable[]): Restore {
  const restores = parts.map(part => part.remember());
  return () => restores.forEach(restore => restore());
}
