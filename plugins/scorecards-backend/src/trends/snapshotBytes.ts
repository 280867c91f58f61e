// SPDX-License-Identifier: Apache-2.0
import type { ResultStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  type DayColumns,
  type DayStatuses,
  type EntityMask,
  FRACTION_PARTS,
  NO_LEVEL,
  NOT_KNOWN,
  type SnapshotEntry,
} from './types';

/** Of an entity: its number, level, possible level, score and share of what is known. */
const STANDING_BYTES = 10;

/** Part of the stored form: positions may be added at the end, never changed. */
const STATUS_CODES: readonly ResultStatus[] = [
  'pass',
  'warn',
  'fail',
  'notApplicable',
  'exempt',
  'noData',
  'error',
];
/** How many different ones there are. */
const BYTES = 256;

type NumberedEntry = SnapshotEntry & { number: number };

/** Standings in bytes, little-endian, entity after entity. @param entries - By ascending number. */
export function encodeStandings(
  entries: readonly NumberedEntry[],
  levels: readonly string[],
): Buffer {
  const bytes = Buffer.alloc(entries.length * STANDING_BYTES);
  entries.forEach(({ number, standing }, index) => {
    const at = index * STANDING_BYTES;
    bytes.writeUInt32LE(number, at);
    bytes.writeInt8(levelCode(standing.level, levels), at + 4);
    bytes.writeInt8(levelCode(standing.possibleLevel, levels), at + 5);
    bytes.writeUInt16LE(fractionCode(standing.scoreFraction), at + 6);
    bytes.writeUInt16LE(fractionCode(standing.knownFraction), at + 8);
  });
  return bytes;
}

export function decodeStandings(
  bytes: Buffer,
  snapshot: Pick<
    DayColumns,
    'day' | 'sequence' | 'takenAt' | 'version' | 'levels'
  >,
): DayColumns {
  const count = Math.floor(bytes.length / STANDING_BYTES);
  const columns: DayColumns = {
    ...snapshot,
    entities: new Uint32Array(count),
    level: new Int8Array(count),
    possibleLevel: new Int8Array(count),
    score: new Uint16Array(count),
    known: new Uint16Array(count),
  };
  for (let row = 0; row < count; row++) {
    const at = row * STANDING_BYTES;
    columns.entities[row] = bytes.readUInt32LE(at);
    columns.level[row] = bytes.readInt8(at + 4);
    columns.possibleLevel[row] = bytes.readInt8(at + 5);
    columns.score[row] = bytes.readUInt16LE(at + 6);
    columns.known[row] = bytes.readUInt16LE(at + 8);
  }
  return columns;
}

/** Statuses in half a byte each, entity after entity, in the order of the standings; all bits are set for what was not asked. */
export function encodeStatuses(
  entries: readonly SnapshotEntry[],
  checks: readonly string[],
): Buffer {
  const rowBytes = rowBytesOf(checks);
  const bytes = Buffer.alloc(entries.length * rowBytes, 0xff);
  const columnOf = new Map(checks.map((check, column) => [check, column]));
  entries.forEach(({ statuses }, row) => {
    for (const { check, status } of statuses) {
      const column = columnOf.get(check);
      if (column === undefined) continue;
      const at = row * rowBytes + (column >> 1);
      const shift = (column & 1) * 4;
      const rest = bytes.readUInt8(at) & ~(0xf << shift);
      bytes.writeUInt8(rest | (STATUS_CODES.indexOf(status) << shift), at);
    }
  });
  return bytes;
}

/** @param entities - The numbers of the same snapshot. */
export function decodeStatuses(
  bytes: Buffer,
  {
    checks,
    entities,
  }: Pick<DayStatuses, 'checks'> & Pick<DayColumns, 'entities'>,
): DayStatuses {
  return {
    checks,
    countsOf(mask) {
      const counts = countBytes(bytes, { checks, entities, mask });
      return checks.map((_check, column) => {
        const ofColumn = counts.subarray((column >> 1) * BYTES);
        const shift = (column & 1) * 4;
        const found = new Map<ResultStatus, number>();
        for (let byte = 0; byte < BYTES; byte++) {
          const count = ofColumn[byte] ?? 0;
          const status = STATUS_CODES[(byte >> shift) & 0xf];
          if (count === 0 || status === undefined) continue;
          found.set(status, (found.get(status) ?? 0) + count);
        }
        return found;
      });
    },
  };
}

/**
 * How often each byte is at each place of a row, for the rows of a mask. Two checks at once, and no more than that for
 * each entity: at 10,000 entities and 400 days there are four million of these rows.
 */
function countBytes(
  bytes: Buffer,
  of: Pick<DayStatuses, 'checks'> &
    Pick<DayColumns, 'entities'> & { mask: EntityMask },
): Uint32Array {
  const { entities, mask } = of;
  const rowBytes = rowBytesOf(of.checks);
  const counts = new Uint32Array(rowBytes * BYTES);
  for (let row = 0; row < entities.length; row++) {
    if (mask[entities[row] ?? 0] !== 1) continue;
    const at = row * rowBytes;
    for (let place = 0; place < rowBytes; place++) {
      const index = place * BYTES + (bytes[at + place] ?? 0xff);
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

function rowBytesOf(checks: readonly string[]): number {
  return Math.ceil(checks.length / 2);
}

function levelCode(
  level: string | undefined,
  levels: readonly string[],
): number {
  return level === undefined ? NO_LEVEL : levels.indexOf(level);
}

function fractionCode(fraction: number | undefined): number {
  return fraction === undefined
    ? NOT_KNOWN
    : Math.round(fraction * FRACTION_PARTS);
}
