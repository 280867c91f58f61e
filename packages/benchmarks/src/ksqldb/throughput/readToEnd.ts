// SPDX-License-Identifier: Apache-2.0
import { postQuery } from '../rows/postQuery';
import { QueryTarget } from '../rows/QueryTarget';
import { anyRows } from '../rows/statements';

/** Longer than the last message of any answer. */
const ENDING_BYTES = 1_024;

export interface ReadRows {
  rowsPerSecond: number;
  megabytesPerSecond: number;
}

/** Reads so many rows as fast as they come, from sending the query until its end. */
export async function readToEnd(
  target: QueryTarget,
  rows: number,
): Promise<ReadRows> {
  const sentAt = performance.now();
  const answer = await postQuery(target, anyRows(rows));
  let bytes = 0;
  let ending = Buffer.alloc(0);
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    ending =
      chunk.length < ENDING_BYTES
        ? Buffer.concat([ending, chunk]).subarray(-ENDING_BYTES)
        : chunk.subarray(-ENDING_BYTES);
  });
  await new Promise<void>((resolve, reject) => {
    answer.once('end', resolve);
    answer.once('error', reject);
  });
  const seconds = (performance.now() - sentAt) / 1_000;
  target.demandWhole(ending.toString('utf8'), rows);
  return {
    rowsPerSecond: rows / seconds,
    megabytesPerSecond: bytes / seconds / 1e6,
  };
}
