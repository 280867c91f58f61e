// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';

/** For `aria-keyshortcuts`. */
export const SEARCH_SHORTCUTS = 'Control+K Meta+K /';

/** For people. */
export const SEARCH_SHORTCUTS_TEXT = 'Ctrl+K, ⌘K or /';

/** Where keys write, whose own meaning comes first. */
const WRITTEN_INTO =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether somebody asks for the search: Ctrl+K, ⌘K or `/`, and not while writing or in a dialog. */
export function isSearchShortcut(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  if (target instanceof Element && target.closest(WRITTEN_INTO)) return false;
  if (target instanceof Element && target.closest('[role=dialog]')) {
    return false;
  }
  // Many keyboards have the slash only together with Shift.
  if (key === '/') return !altKey && !ctrlKey && !metaKey;
  return (
    key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
  );
}

/** Does something whenever somebody asks for the search by keyboard. */
export function useSearchShortcut(onShortcut: () => void): void {
  const latest = useRef(onShortcut);
  useEffect(() => {
    latest.current = onShortcut;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSearchShortcut(event)) return;
      // Else the slash is typed into the field, and browsers have a use for Ctrl+K.
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
