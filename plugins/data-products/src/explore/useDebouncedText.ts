// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';

/**
 * The text of a field that takes effect when the person stops typing.
 *
 * @param committed - The text in effect; when it changes by another way, the field follows.
 */
export function useDebouncedText(
  committed: string,
  commit: (text: string) => void,
  delayMs: number = 300,
): [string, (text: string) => void] {
  const [text, setText] = useState(committed);
  const lastCommitted = useRef(committed);
  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });

  useEffect(() => {
    if (committed === lastCommitted.current) return;
    lastCommitted.current = committed;
    setText(committed);
  }, [committed]);

  useEffect(() => {
    if (text === lastCommitted.current) return undefined;
    const timer = setTimeout(() => {
      lastCommitted.current = text;
      latestCommit.current(text);
    }, delayMs);
    return () => clearTimeout(timer);
  }, [text, delayMs]);

  return [text, setText];
}
