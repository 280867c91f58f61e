// SPDX-License-Identifier: Apache-2.0

export const DAY_MS = 24 * 60 * 60 * 1000;

/** `2026-11-02T08:00:00.000`, in UTC, as ksqlDB shows a TIMESTAMP. */
export function timestampText(ms: number): string {
  return new Date(ms).toISOString().slice(0, -1);
}

/** `2026-11-02` */
export function dateText(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** `08:00`, with seconds and milliseconds where there are any. */
export function timeText(ms: number): string {
  const text = new Date(ms).toISOString().slice(11, -1);
  return text.replace(/\.000$/, '').replace(/^(\d\d:\d\d):00$/, '$1');
}

const TIMESTAMP =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)?(?::(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?)?)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** Reads `2026-11-02T08:00:00.000`, of which everything behind the year may be missing; `null` when it is no such text. */
export function timestampFromText(text: string): number | null {
  const match = TIMESTAMP.exec(text.trim());
  if (!match) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] = match;
  const [second = '00', fraction = '0', zone] = match.slice(6);
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}`;
  const ms = Date.parse(iso + (zone?.replace(/^(...)(\d)/, '$1:$2') ?? 'Z'));
  return Number.isNaN(ms) ? null : ms;
}

export function dateFromText(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text.trim())) return null;
  const ms = Date.parse(`${text.trim()}T00:00:00Z`);
  return Number.isNaN(ms) ? null : ms / DAY_MS;
}

export function timeFromText(text: string): number | null {
  if (!/^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/.test(text.trim())) return null;
  const ms = Date.parse(`1970-01-01T${text.trim()}Z`);
  return Number.isNaN(ms) ? null : ms;
}
