// SPDX-License-Identifier: Apache-2.0

/** JSON arrays, one for each row, separated by commas. */
export interface RowsText {
  text: string;
  count: number;
}

export interface TakenRows extends RowsText {
  /** Of the rows as JSON in UTF-8, without what is between them. */
  bytes: number;
  /** What there was no room for; absent when all were taken. */
  cutBy?: 'rowLimit' | 'byteLimit';
}

/** Takes the first rows, as many as there is room for. Looks into the text only when it does not fit whole. */
export function takeRows(
  rows: RowsText,
  room: { rows: number; bytes: number },
): TakenRows {
  const bytes = Buffer.byteLength(rows.text) - Math.max(rows.count - 1, 0);
  return rows.count <= room.rows && bytes <= room.bytes
    ? { ...rows, bytes }
    : takeOneByOne(rows.text, room);
}

function takeOneByOne(
  text: string,
  room: { rows: number; bytes: number },
): TakenRows {
  const taken: TakenRows = { text: '', count: 0, bytes: 0 };
  for (const row of rowRanges(text)) {
    const bytes = taken.bytes + Buffer.byteLength(text.slice(...row));
    if (taken.count === room.rows) return { ...taken, cutBy: 'rowLimit' };
    if (bytes > room.bytes) return { ...taken, cutBy: 'byteLimit' };
    taken.text = text.slice(0, row[1]);
    taken.count += 1;
    taken.bytes = bytes;
  }
  return taken;
}

/** Where the arrays of the outermost level start and end. Brackets inside of strings do not count. */
function* rowRanges(text: string): Generator<[start: number, end: number]> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        if (depth === 0) start = at;
        depth += 1;
        break;
      case ']':
      case '}':
        depth -= 1;
        if (depth === 0) yield [start, at + 1];
        break;
      default:
    }
  }
}

/** Index of the quote that ends the string, or of the last character when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length - 1;
}
