// SPDX-License-Identifier: Apache-2.0
import type {
  SampledPart,
  SampledRecord,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A record as a JSON object in one line. What was decoded goes in as it is, with every digit. */
export function jsonOfRecord(record: SampledRecord): string {
  const { partition, offset, timestamp, key, value, headers } = record;
  const members = [
    `"partition":${partition}`,
    // Longer than a number of JavaScript holds.
    `"offset":${JSON.stringify(offset)}`,
    `"timestamp":${JSON.stringify(timestamp ?? null)}`,
    `"key":${jsonOfPart(key)}`,
    `"value":${jsonOfPart(value)}`,
    `"headers":${JSON.stringify(headers)}`,
  ];
  return `{${members.join(',')}}`;
}

/** Records as a JSON array, a record a line. */
export function jsonOfRecords(records: SampledRecord[]): string {
  return records.length === 0
    ? '[]'
    : `[\n${records.map(jsonOfRecord).join(',\n')}\n]`;
}

/** What cannot be shown as a value is an object that says why. */
function jsonOfPart(part: SampledPart): string {
  switch (part.kind) {
    case 'null':
      return 'null';
    case 'decoded':
      return part.json;
    case 'text':
      return JSON.stringify(
        part.window ? { text: part.text, window: part.window } : part.text,
      );
    case 'binary':
      return JSON.stringify({ binary: part.hex ?? null });
    case 'undecodable':
      return JSON.stringify({
        undecodable: part.message,
        hex: part.hex ?? null,
      });
    case 'hidden':
      return JSON.stringify({ hidden: true });
    default:
      return part satisfies never;
  }
}
