// SPDX-License-Identifier: Apache-2.0
import { Path } from './problems';

/** Deeper than anybody writes by hand, and shallow enough to walk through. */
const MAX_DEPTH = 32;

/** The path of the first part that contains itself, as YAML aliases allow, or is nested too deeply. */
export function findCycle(value: unknown, path: Path = []): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > MAX_DEPTH) return path;
  for (const [key, part] of Object.entries(value)) {
    const found = findCycle(part, [
      ...path,
      Array.isArray(value) ? Number(key) : key,
    ]);
    if (found) return found;
  }
  return undefined;
}
