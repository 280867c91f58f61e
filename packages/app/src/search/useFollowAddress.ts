// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { useSearch } from '@backstage/plugin-search-react';
import { EVERYTHING } from './searchAddress';

/** What to ask the search for; `type` may be `EVERYTHING`. */
export interface Question {
  term: string;
  type: string;
  cursor: string | undefined;
}

/** The types to ask for; none means all of them. */
export function typesToAskFor(type: string): string[] {
  return type === EVERYTHING ? [] : [type];
}

/**
 * Keeps the search of the context at a question, which comes from the page's address.
 *
 * @returns Whether the context's result is still that of another question.
 */
export function useFollowAddress(question: Question): boolean {
  const { term, type, cursor } = question;
  const search = useSearch();
  const isAtType = search.types.join() === typesToAskFor(type).join();

  // After every render, as the context goes back to the first page by itself when the term changes.
  useEffect(() => {
    if (search.term !== term) search.setTerm(term);
    if (!isAtType) search.setTypes(typesToAskFor(type));
    if (search.pageCursor !== cursor) search.setPageCursor(cursor);
  });

  return (
    search.result.loading ||
    search.term !== term ||
    !isAtType ||
    search.pageCursor !== cursor
  );
}
