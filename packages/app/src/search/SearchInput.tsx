// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';
import { useSearchShortcut } from './shortcut';

const DELAY_MS = 250;
/** Of what Backstage's search back end takes, unless `search.maxTermLength` says otherwise. */
const MAX_LENGTH = 100;

/** The field of the search page, ready to type in; it takes effect when the person stops typing, or presses Enter. */
export function SearchInput(props: {
  /** The text in effect; the field follows when it changes by another way. */
  text: string;
  onSearch: (text: string) => void;
}) {
  const { text, onSearch } = props;
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);

  const latestOnSearch = useRef(onSearch);
  useEffect(() => {
    latestOnSearch.current = onSearch;
  });
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => latestOnSearch.current(typed), DELAY_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);

  const root = useRef<HTMLDivElement>(null);
  const focus = () => root.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  useSearchShortcut(focus);

  return (
    <SearchField
      ref={root}
      aria-label="Search"
      placeholder="Name, field of a schema, owner, tag …"
      maxLength={MAX_LENGTH}
      value={typed}
      onChange={setTyped}
      onSubmit={onSearch}
    />
  );
}
