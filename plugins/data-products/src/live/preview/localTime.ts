// SPDX-License-Identifier: Apache-2.0

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What `<input type="datetime-local">` holds for an instant: `2026-11-22T13:00`, in the time zone of the browser. */
export function localFromInstant(at: string): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [
    String(date.getFullYear()).padStart(4, '0'),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant, as ISO 8601; `undefined` for what is none, e.g. while it is being typed. */
export function instantFromLocal(local: string): string | undefined {
  if (!LOCAL.test(local)) return undefined;
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
