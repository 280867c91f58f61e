// SPDX-License-Identifier: Apache-2.0

/** Whether a name fits one of the patterns, in which `*` stands for any run of characters. */
export function fitsAny(patterns: readonly string[], name: string): boolean {
  return patterns.some(pattern => toRegExp(pattern).test(name));
}

const compiled = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`^${parts.join('.*')}$`, 's');
  compiled.set(pattern, made);
  return made;
}
