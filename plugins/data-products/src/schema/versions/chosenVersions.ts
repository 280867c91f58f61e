// SPDX-License-Identifier: Apache-2.0

/** Ticks or unticks a version; of three ticked ones the earliest tick goes, so that there are never more than two. */
export function toggleVersion(chosen: number[], version: number): number[] {
  return chosen.includes(version)
    ? chosen.filter(other => other !== version)
    : [...chosen, version].slice(-2);
}

/** The two ticked versions, older one first; `undefined` when there are not two. */
export function pairOf(
  chosen: number[],
): { from: number; to: number } | undefined {
  const [from, to] = [...chosen].sort((a, b) => a - b);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}
