// SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
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

export function createRunNotes(options: {
  history: Pick<HistoryStore, 'begin' | 'end'>;
  logger: LoggerService;
}): RunNotes {
  const { history, logger } = options;
  const warn = (error: unknown) =>
    logger.warn(
      'What somebody ran is missing from their history, as it could not be stored',
      toError(error),
    );

  return {
    begin(...of) {
      const begun = history.begin(...of).catch(error => {
        warn(error);
        return undefined;
      });
      return {
        async end(result) {
          const id = await begun;
          if (id !== undefined) await history.end(id, result).catch(warn);
        },
      };
    },
  };
}
