// SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Clock } from '@data-mesh/confluent-client';
import { HistoryStore } from '../history/types';

/** What people ran, noted for themselves. */
export interface RunNotes {
  /** Notes that something runs, without keeping it waiting. */
  begin(...of: Parameters<HistoryStore['begin']>): RunNote;
}

export interface RunNote {
  /** Never throws: nothing that ran fails for want of a note. */
  end(result: Parameters<HistoryStore['end']>[1]): Promise<void>;
}

/** With SQLite, all else waits while something is stored; until then, what is to run has been sent. */
const SEND_FIRST_MS = 20;

export function createRunNotes(options: {
  clock: Clock;
  history: Pick<HistoryStore, 'begin' | 'end'>;
  logger: LoggerService;
}): RunNotes {
  const { clock, history, logger } = options;
  // Only the code: the message of a database may quote what was to be stored, and that is what people wrote.
  const warn = (error: unknown) =>
    logger.warn(
      'What somebody ran is missing from their history, as it could not be stored',
      { code: codeOf(error) },
    );

  return {
    begin(...of) {
      let begun: Promise<string | undefined> | undefined;
      const store = () => {
        begun ??= history.begin(...of).catch(error => {
          warn(error);
          return undefined;
        });
        return begun;
      };
      const cancel = clock.schedule(store, SEND_FIRST_MS);
      return {
        async end(result) {
          cancel();
          const id = await store();
          if (id !== undefined) await history.end(id, result).catch(warn);
        },
      };
    },
  };
}

function codeOf(error: unknown): string {
  if (!isError(error)) return 'unknown';
  return typeof error.code === 'string' ? error.code : error.name;
}
