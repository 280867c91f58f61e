// SPDX-License-Identifier: Apache-2.0

/** An answer, before it becomes bytes. */
export interface Reply {
  status: number;
  /** `undefined` for an answer without a body. */
  body?: string;
  headers?: Record<string, string>;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

export function jsonReply(value: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(value), headers: JSON_HEADERS };
}

/** As `jsonReply`, with every bigint in the value written as a plain JSON number of any size. */
export function exactJsonReply(value: unknown): Reply {
  return { status: 200, body: toExactJson(value), headers: JSON_HEADERS };
}

export const noContent: Reply = { status: 204 };

// A mark that stands in no text: noncharacters are not for interchange.
const MARK = '\uFDD0';
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g');

/** `JSON.stringify` that writes bigints as numbers. */
export function toExactJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'bigint' ? `${MARK}${each}` : each,
  ).replace(MARKED, '$1');
}
