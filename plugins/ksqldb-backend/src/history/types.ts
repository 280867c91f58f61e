// SPDX-License-Identifier: Apache-2.0
import type {
  HistoryEntry,
  SavedQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What people ran and what they saved; each sees only their own. A user is an entity ref. */
export interface HistoryStore {
  /** Notes that something runs, and forgets the user's oldest beyond the number that is kept. Gives back its id. */
  begin(
    user: string,
    entry: Pick<HistoryEntry, 'clusterId' | 'text' | 'class' | 'startedAt'>,
  ): Promise<string>;
  /** Notes how it ended. */
  end(
    id: string,
    result: Pick<HistoryEntry, 'outcome' | 'message' | 'rows' | 'durationMs'>,
  ): Promise<void>;
  /** Newest first. @param page.text - In any letters; what contains it. */
  list(
    user: string,
    page: { text?: string; offset: number; limit: number },
  ): Promise<{ items: HistoryEntry[]; totalItems: number }>;
  clear(user: string): Promise<void>;
  /** By title. */
  saved(user: string): Promise<SavedQuery[]>;
  /**
   * With an id, replaces that one.
   *
   * @throws NotFoundError for an id that is not one of the user's; ConflictError when they have too many.
   */
  save(
    user: string,
    query: Omit<SavedQuery, 'id' | 'savedAt'> & { id?: string },
  ): Promise<SavedQuery>;
  /** @throws NotFoundError for an id that is not one of the user's. */
  deleteSaved(user: string, id: string): Promise<void>;
}
