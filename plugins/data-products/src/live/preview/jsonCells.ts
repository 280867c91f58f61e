// SPDX-License-Identifier: Apache-2.0

/** A value within JSON, and where. */
export interface JsonCell {
  /** Names from the outside in, e.g. `customer.email`; what is in a list has none of its own. */
  path: string;
  /** A text as it is; all else as JSON with every digit. */
  text: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** What lies deeper is one cell: nobody reads a heading of five names. */
const MAX_DEPTH = 3;

/**
 * The values within a JSON object, in its order; `undefined` for what is no object.
 *
 * @remarks Works on the text, because parsing would take digits off long numbers.
 */
export function jsonCells(json: string): JsonCell[] | undefined {
  if (!isJson(json)) return undefined;
  const tokens = json.match(TOKEN) ?? [];
  if (tokens[0] !== '{') return undefined;
  const cells: JsonCell[] = [];
  readObject(tokens, 0, [], cells);
  return cells;
}

/** Reads the object that begins at a token; gives the token after it. */
function readObject(
  tokens: string[],
  start: number,
  path: string[],
  cells: JsonCell[],
): number {
  let at = start + 1;
  while (tokens[at] !== '}') {
    const name = textOf(tokens[at] ?? '""');
    // After the name and the colon.
    at = readValue(tokens, at + 2, [...path, name], cells);
    if (tokens[at] === ',') at += 1;
  }
  return at + 1;
}

function readValue(
  tokens: string[],
  start: number,
  path: string[],
  cells: JsonCell[],
): number {
  const isFilledObject = tokens[start] === '{' && tokens[start + 1] !== '}';
  if (isFilledObject && path.length < MAX_DEPTH) {
    return readObject(tokens, start, path, cells);
  }
  const end = endOfValue(tokens, start);
  const text =
    end === start + 1
      ? textOf(tokens[start] ?? '')
      : tokens.slice(start, end).map(spaced).join('');
  cells.push({ path: path.join('.'), text });
  return end;
}

/** The token after the value that begins at one. */
function endOfValue(tokens: string[], start: number): number {
  let depth = 0;
  let at = start;
  do {
    const token = tokens[at];
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    at += 1;
  } while (depth > 0 && at < tokens.length);
  return at;
}

const textOf = (token: string) =>
  token.startsWith('"') ? String(JSON.parse(token)) : token;

const spaced = (token: string) =>
  token === ',' || token === ':' ? `${token} ` : token;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
