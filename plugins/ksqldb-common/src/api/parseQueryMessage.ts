// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { parseLossless } from '../rows/parseLossless';
import type { KsqlRow, KsqlValue } from '../rows/types';
import { column, errorBody } from './entityResponses';
import type { QueryMessage } from './queryMessages';
import { queryLimits } from './responses';

const otherMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('started'),
    runId: z.string(),
    queryId: z.string().optional(),
    columns: z.array(column),
    limits: queryLimits,
    startedAt: z.string(),
  }),
  z.object({ type: z.literal('heartbeat') }),
  z.object({
    type: z.literal('end'),
    reason: z.enum([
      'finished',
      'rowLimit',
      'byteLimit',
      'timeLimit',
      'stopped',
      'upstreamError',
      'shutdown',
    ]),
    error: errorBody.optional(),
    rows: z.number(),
    bytes: z.number(),
    durationMs: z.number(),
  }),
]) satisfies z.ZodType<Exclude<QueryMessage, { rows: KsqlRow[] }>>;

/**
 * Reads one line of a query's stream.
 *
 * @throws SyntaxError or ZodError when it is no such line.
 */
export function parseQueryMessage(line: string): QueryMessage {
  const message = parseLossless(line);
  const rows = rowsOf(message);
  if (rows) return rows;
  return otherMessage.parse(JSON.parse(line));
}

function rowsOf(message: KsqlValue): QueryMessage | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  if (!('type' in message) || !('rows' in message)) return undefined;
  const { type, rows } = message;
  if (type !== 'rows' && type !== 'tombstones') return undefined;
  if (!Array.isArray(rows) || !rows.every(isRow)) {
    throw new SyntaxError('The rows of a message must be arrays');
  }
  return { type, rows };
}

function isRow(value: KsqlValue): value is KsqlRow {
  return Array.isArray(value);
}
