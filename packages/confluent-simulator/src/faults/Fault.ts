// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** How many rows of a stream are as they should be. */
const afterRows = z.number().int().nonnegative().default(0);

/** What goes wrong. */
const effect = z.discriminatedUnion('kind', [
  /** The connection is closed before a byte is answered. */
  z.object({ kind: z.literal('reset') }),
  /** The connection is closed after the headers and half of the body. */
  z.object({ kind: z.literal('resetInBody') }),
  /** Everything happens, and then the connection is closed before a byte is answered. */
  z.object({ kind: z.literal('doneUnanswered') }),
  /** The right answer to a write, of which nothing has happened. */
  z.object({ kind: z.literal('nothingDone') }),
  /** 200 to a write of several items, with an error for each of them; nothing has happened. */
  z.object({
    kind: z.literal('itemError'),
    /** Default 500. */
    code: z.number().int().optional(),
    message: z.string().optional(),
  }),
  /** Nothing is ever answered; the connection stays open. */
  z.object({ kind: z.literal('hang') }),
  /** The right answer, late, by real time. */
  z.object({ kind: z.literal('slow'), delayMs: z.number().nonnegative() }),
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    /** What stands in the error object. Default: the status. */
    code: z.number().int().optional(),
    /** What stands in the body. Default `json`: the error object of the API. */
    body: z.enum(['json', 'html', 'empty']).optional(),
    /** Sent as `Retry-After`; left out when absent. */
    retryAfterSeconds: z.number().int().nonnegative().optional(),
  }),
  /** 200 and not a byte. */
  z.object({ kind: z.literal('emptyBody') }),
  /** 200 and the first half of the right body. */
  z.object({ kind: z.literal('truncatedJson') }),
  /** 200 and `errors`, as GraphQL has them. */
  z.object({ kind: z.literal('graphqlErrors') }),
  /** A page without items, though there are some. */
  z.object({ kind: z.literal('missingPage') }),
  /** The page before the one asked for. */
  z.object({ kind: z.literal('duplicatedPage') }),
  /** The listing as if its first item were gone: everything moves up by one. */
  z.object({ kind: z.literal('shrinkingPage') }),
  /** A stream's header is there at once, its first row only after `delayMs` milliseconds. */
  z.object({
    kind: z.literal('slowFirstRow'),
    delayMs: z.number().nonnegative(),
  }),
  /** A stream's connection is closed in the middle of a row. */
  z.object({ kind: z.literal('cutStream'), afterRows }),
  /** A stream ends as if all was well, but for what should stand at its end. */
  z.object({ kind: z.literal('endWithoutMarker'), afterRows }),
  /** A stream that began well fails, inside its 200. */
  z.object({
    kind: z.literal('lateError'),
    afterRows,
    /** Default 50000. */
    code: z.number().int().optional(),
    message: z.string().optional(),
  }),
  /** The first text of the next row of a stream is `bytes` long. */
  z.object({
    kind: z.literal('hugeRow'),
    afterRows,
    bytes: z.number().int().positive(),
  }),
  /** A stream arrives in pieces that end inside a character. */
  z.object({ kind: z.literal('splitCharacters') }),
]);

const scope = z.object({
  /** Route names; `*` stands for any run of characters. */
  routes: z.array(z.string()).min(1),
  /** Only in this environment. Default: in every one. */
  environment: z.string().optional(),
  /** How many matching calls go well first. Default 0. */
  skip: z.number().int().nonnegative().optional(),
  /** How many calls go wrong after that. Default: all. */
  times: z.number().int().positive().optional(),
});

export const faultSchema = scope.and(effect);

/** Something that goes wrong, where, and for how long. */
export type Fault = z.infer<typeof faultSchema>;

export type FaultEffect = z.infer<typeof effect>;

export type ItemErrorFault = Extract<FaultEffect, { kind: 'itemError' }>;

/** The effects that spoil a stream of rows on its way. */
export type StreamFault = Extract<
  FaultEffect,
  {
    kind:
      | 'slowFirstRow'
      | 'cutStream'
      | 'endWithoutMarker'
      | 'lateError'
      | 'hugeRow'
      | 'splitCharacters';
  }
>;

/** The effect on a stream; what halves other bodies ends a stream before its first row. */
export function streamFaultOf(
  fault: FaultEffect | undefined,
): StreamFault | undefined {
  switch (fault?.kind) {
    case 'slowFirstRow':
    case 'cutStream':
    case 'endWithoutMarker':
    case 'lateError':
    case 'hugeRow':
    case 'splitCharacters':
      return fault;
    case 'resetInBody':
      return { kind: 'cutStream', afterRows: 0 };
    case 'truncatedJson':
      return { kind: 'endWithoutMarker', afterRows: 0 };
    default:
      return undefined;
  }
}

/** The effects that change which items a page holds. */
export type PagingFault = Extract<
  FaultEffect,
  { kind: 'missingPage' | 'duplicatedPage' | 'shrinkingPage' }
>['kind'];

export function pagingFaultOf(
  fault: FaultEffect | undefined,
): PagingFault | undefined {
  switch (fault?.kind) {
    case 'missingPage':
    case 'duplicatedPage':
    case 'shrinkingPage':
      return fault.kind;
    default:
      return undefined;
  }
}

/** The items of one page. Without a limit the rest of the list is one page. */
export function pageOf<T>(
  items: readonly T[],
  page: { offset: number; limit?: number },
  fault?: PagingFault,
): readonly T[] {
  const { offset, limit = items.length } = page;
  switch (fault) {
    case undefined:
      return items.slice(offset, offset + limit);
    case 'missingPage':
      return [];
    case 'duplicatedPage':
      return pageOf(items, { offset: Math.max(0, offset - limit), limit });
    case 'shrinkingPage':
      return pageOf(items.slice(1), page);
    default:
      return fault satisfies never;
  }
}
