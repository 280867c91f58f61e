// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { failureFromError } from './failure';
import { nextResource, Resource, ResourceEvent } from './resource';

export interface Polled<T> {
  resource: Resource<T>;
  /** Reads anew, now. */
  reload: () => void;
  /** Takes over a value that came by another way, e.g. as the answer to a command. */
  replace: (value: T) => void;
}

/**
 * Reads something, and reads it again every so often while the page is in view.
 *
 * @param question - Says what is asked; another question reads at once, and the old answer stays on screen as outdated.
 *   `undefined` asks nothing.
 * @param intervalMs - Between an answer and the next read; may depend on the answer.
 * @param version - What is known of the answer's age: another one reads at once, as the same question.
 */
export function usePolled<T>(
  question: string | undefined,
  read: (signal: AbortSignal) => Promise<T>,
  intervalMs: number | ((value: T | undefined) => number),
  version?: string,
): Polled<T> {
  const [resource, dispatch] = useReducer(
    (state: Resource<T>, event: ResourceEvent<T>) => nextResource(state, event),
    { state: 'loading' },
  );
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt(count => count + 1), []);

  const latest = useRef({ read, intervalMs });
  useEffect(() => {
    latest.current = { read, intervalMs };
  });

  const asked = useRef<string>();
  useEffect(() => {
    if (question === undefined) return undefined;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    dispatch({ type: 'asked', isSameQuestion: asked.current === question });
    asked.current = question;

    const readAgainAfter = (value: T | undefined) => {
      const { intervalMs: wait } = latest.current;
      timer = setTimeout(
        () => (document.hidden ? readAgainAfter(value) : reload()),
        typeof wait === 'function' ? wait(value) : wait,
      );
    };

    latest.current.read(controller.signal).then(
      value => {
        if (controller.signal.aborted) return;
        dispatch({ type: 'answered', value, at: new Date() });
        readAgainAfter(value);
      },
      error => {
        if (controller.signal.aborted) return;
        const failure = failureFromError(error);
        dispatch({ type: 'failed', failure });
        if (failure.canRetryHelp) readAgainAfter(undefined);
      },
    );

    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [question, version, attempt, reload]);

  const replace = useCallback(
    (value: T) => dispatch({ type: 'answered', value, at: new Date() }),
    [],
  );

  return { resource, reload, replace };
}
