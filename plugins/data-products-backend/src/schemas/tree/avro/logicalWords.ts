// SPDX-License-Identifier: Apache-2.0
import { JsonObject, textOf } from '../readJson';

/** A type with what it stands for: `long (timestamp-millis)`, `bytes (decimal 10, 2)`, `fixed (16 bytes)`. */
export function logicalWords(type: string, node: JsonObject): string {
  const { size, precision, scale } = node;
  const details: string[] = [];
  if (type === 'fixed' && typeof size === 'number') {
    details.push(`${size} bytes`);
  }
  const logicalType = textOf(node.logicalType);
  if (logicalType === 'decimal' && typeof precision === 'number') {
    // Avro's own default.
    const places = typeof scale === 'number' ? scale : 0;
    details.push(`decimal ${precision}, ${places}`);
  } else if (logicalType !== undefined) {
    details.push(logicalType);
  }
  return details.length === 0 ? type : `${type} (${details.join(', ')})`;
}
