// SPDX-License-Identifier: Apache-2.0
import { readText } from './readText';

/** The key of a row of a windowed table, as ksqlDB and Kafka Streams write it. */
export interface WindowedKey {
  /** Never empty. */
  text: string;
  /** ISO 8601. The end stands in the keys of sessions only; other windows are all of one length, which the table knows. */
  window: { startsAt: string; endsAt?: string };
}

const TIME_BYTES = 8;
const EARLIEST_MS = Date.UTC(2000, 0);
const LATEST_MS = Date.UTC(2100, 0);

/**
 * Reads a key that is a text with the times of its window after it, in eight bytes each: the start, or for a session the end and
 * the start. `undefined` for what is none.
 *
 * @remarks Nothing in the bytes says that they are such a key, so the times have to be of this century.
 * Source: `WindowKeySchema` and `SessionKeySchema` of Kafka Streams, 2026-11.
 */
export function readWindowedKey(bytes: Buffer): WindowedKey | undefined {
  const startsAt = instantBeforeEnd(bytes, TIME_BYTES);
  if (startsAt === undefined) return undefined;
  const text = textBeforeEnd(bytes, TIME_BYTES);
  if (text) return { text, window: { startsAt } };

  const endsAt = instantBeforeEnd(bytes, 2 * TIME_BYTES);
  const textOfSession = textBeforeEnd(bytes, 2 * TIME_BYTES);
  return endsAt !== undefined && textOfSession
    ? { text: textOfSession, window: { startsAt, endsAt } }
    : undefined;
}

function instantBeforeEnd(bytes: Buffer, distance: number): string | undefined {
  const at = bytes.length - distance;
  if (at < 0) return undefined;
  const ms = Number(bytes.readBigInt64BE(at));
  return ms >= EARLIEST_MS && ms < LATEST_MS
    ? new Date(ms).toISOString()
    : undefined;
}

function textBeforeEnd(bytes: Buffer, distance: number): string | undefined {
  return readText(bytes.subarray(0, Math.max(0, bytes.length - distance)));
}
