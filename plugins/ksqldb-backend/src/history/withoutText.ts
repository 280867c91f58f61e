// SPDX-License-Identifier: Apache-2.0
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { HistoryStore } from './types';

/** The database failed. Holds nothing of what was to be stored or looked for, so it may be logged and answered. */
class HistoryUnavailableError extends ServiceUnavailableError {
  /** Of the database, e.g. `SQLITE_FULL`. */
  readonly code: string;

  constructor(code: string) {
    super(
      `What you ran and saved cannot be read or changed right now, because the database of the portal failed (${code}). Try again in a minute.`,
    );
    this.code = code;
  }
}

/** Meant for people, and quote nothing. */
const ANSWERS: ReadonlySet<string> = new Set([
  'ConflictError',
  'NotFoundError',
]);

/**
 * The same history, whose failures do not quote what people wrote: the message of a database error holds the statement
 * with all values in it, and would reach logs, audit events and answers.
 */
export function withoutText(history: HistoryStore): HistoryStore {
  return {
    begin: (...of) => redacted(history.begin(...of)),
    end: (...of) => redacted(history.end(...of)),
    list: (...of) => redacted(history.list(...of)),
    clear: (...of) => redacted(history.clear(...of)),
    saved: (...of) => redacted(history.saved(...of)),
    save: (...of) => redacted(history.save(...of)),
    deleteSaved: (...of) => redacted(history.deleteSaved(...of)),
  };
}

async function redacted<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isError(error) && ANSWERS.has(error.name)) throw error;
    throw new HistoryUnavailableError(codeOf(error));
  }
}

function codeOf(error: unknown): string {
  if (!isError(error)) return 'unknown';
  return typeof error.code === 'string' ? error.code : error.name;
}
