// SPDX-License-Identifier: Apache-2.0

/** The choice of everything there is, beside the types of results. */
export const EVERYTHING = 'all';

/** What the search page shows; its address says all of it. */
export interface SearchAddress {
  /** As typed, spaces included. */
  text: string;
  /** Which type of results, or `EVERYTHING`; the portal's usual one when absent. */
  type?: string;
  /** Which page of results, as the back end calls it; the first one when absent. */
  cursor?: string;
}

/** Reads `?query=…&type=…&pageCursor=…`; other search boxes of Backstage lead here with `query` alone. */
export function addressFromSearch(search: URLSearchParams): SearchAddress {
  return {
    text: search.get('query') ?? '',
    type: search.get('type') || undefined,
    cursor: search.get('pageCursor') || undefined,
  };
}

/** Writes what `addressFromSearch` reads, without a question mark; what is absent is left out. */
export function searchFromAddress(address: SearchAddress): string {
  const { text, type, cursor } = address;
  const parameters: [string, string | undefined][] = [
    ['query', text],
    ['type', type],
    ['pageCursor', cursor],
  ];
  return new URLSearchParams(
    parameters.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}

/** The type to look for: the one asked for, else the usual one, else everything; never one that is not offered. */
export function chosenType(options: {
  asked: string | undefined;
  usual: string | undefined;
  offered: readonly { value: string }[];
}): string {
  const { asked, usual, offered } = options;
  return (
    [asked, usual].find(type => offered.some(({ value }) => value === type)) ??
    EVERYTHING
  );
}
