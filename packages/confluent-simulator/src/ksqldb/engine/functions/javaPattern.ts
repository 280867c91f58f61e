// SPDX-License-Identifier: Apache-2.0
import { timestampText } from '../times';

/** Pieces of a pattern of Java's DateTimeFormatter: runs of one letter, quoted text, and everything else. */
const PIECES = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(
  ' ',
);

/** Writes an instant, e.g. by `yyyy-MM-dd HH:mm`; `null` when the pattern holds letters that are not known here. */
export function formatByPattern(
  ms: number,
  pattern: string,
  zone = 'UTC',
): string | null {
  const offsetMs = offsetOf(zone, ms);
  if (offsetMs === undefined || !Number.isFinite(ms)) return null;
  const local = new Date(ms + offsetMs);
  let text = '';
  for (const [piece, quoted, letter] of pattern.matchAll(PIECES)) {
    if (quoted !== undefined) {
      text += quoted === '' ? "'" : quoted.replaceAll("''", "'");
    } else if (letter === undefined) text += piece;
    else {
      const part = partOf(local, letter, piece.length, offsetMs);
      if (part === undefined) return null;
      text += part;
    }
  }
  return text;
}

function partOf(
  local: Date,
  letter: string,
  count: number,
  offsetMs: number,
): string | undefined {
  const padded = (value: number) => String(value).padStart(count, '0');
  switch (letter) {
    case 'y':
    case 'u':
      return count === 2
        ? String(local.getUTCFullYear()).slice(-2)
        : padded(local.getUTCFullYear());
    case 'M':
    case 'L': {
      const month = MONTHS[local.getUTCMonth()] ?? '';
      if (count <= 2) return padded(local.getUTCMonth() + 1);
      return count === 3 ? month.slice(0, 3) : month;
    }
    case 'E': {
      const day = DAYS[local.getUTCDay()] ?? '';
      return count <= 3 ? day.slice(0, 3) : day;
    }
    case 'd':
      return padded(local.getUTCDate());
    case 'H':
      return padded(local.getUTCHours());
    case 'h':
      return padded(local.getUTCHours() % 12 || 12);
    case 'm':
      return padded(local.getUTCMinutes());
    case 's':
      return padded(local.getUTCSeconds());
    case 'S':
      return String(local.getUTCMilliseconds())
        .padStart(3, '0')
        .padEnd(count, '0')
        .slice(0, count);
    case 'a':
      return local.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'X':
    case 'x':
    case 'Z':
      return offsetMs === 0 && letter === 'X'
        ? 'Z'
        : offsetText(offsetMs, count >= 3);
    default:
      return undefined;
  }
}

function offsetText(offsetMs: number, hasColon: boolean): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(part =>
    String(part).padStart(2, '0'),
  );
  return `${offsetMs < 0 ? '-' : '+'}${hour}${hasColon ? ':' : ''}${minute}`;
}

const NUMBER_LETTERS: Record<string, string> = {
  y: 'year',
  u: 'year',
  M: 'month',
  d: 'day',
  H: 'hour',
  m: 'minute',
  s: 'second',
  S: 'fraction',
};

/** Reads an instant; `null` when the text is not as the pattern says, or the pattern holds more than numbers. */
export function parseByPattern(
  text: string,
  pattern: string,
  zone = 'UTC',
): number | null {
  let source = '';
  for (const [piece, quoted, letter] of pattern.matchAll(PIECES)) {
    const name = letter === undefined ? undefined : NUMBER_LETTERS[letter];
    if (letter === undefined) source += escaped(quoted ?? piece);
    else if (letter === 'X' || letter === 'x')
      source += '(?<zone>Z|[+-]\\d\\d:?\\d\\d)';
    else if (!name || source.includes(`<${name}>`)) return null;
    else
      source += `(?<${name}>\\d{${piece.length === 1 ? '1,9' : piece.length}})`;
  }
  const groups = new RegExp(`^${source}$`).exec(text)?.groups;
  return groups ? instantOf(groups, zone) : null;
}

function instantOf(
  groups: Record<string, string | undefined>,
  zone: string,
): number | null {
  const number = (name: string, otherwise: number) =>
    groups[name] === undefined ? otherwise : Number(groups[name]);
  const year = number('year', 1970);
  const local = new Date(0);
  local.setUTCFullYear(year, number('month', 1) - 1, number('day', 1));
  local.setUTCHours(
    number('hour', 0),
    number('minute', 0),
    number('second', 0),
    Number((groups.fraction ?? '').padEnd(3, '0').slice(0, 3)),
  );
  const ms = local.getTime();
  const day = timestampText(ms).slice(8, 10);
  if (Number(day) !== number('day', 1)) return null;
  const offsetMs = offsetOf(groups.zone ?? zone, ms);
  return offsetMs === undefined ? null : ms - offsetMs;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** How far ahead of UTC a zone is; `undefined` when there is no such zone. */
function offsetOf(zone: string, ms: number): number | undefined {
  if (zone === 'UTC' || zone === 'Z' || zone === 'GMT') return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    }).formatToParts(ms);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const offset = name.replace('GMT', '');
    return offset === '' ? 0 : offsetOf(offset, ms);
  } catch {
    return undefined;
  }
}
