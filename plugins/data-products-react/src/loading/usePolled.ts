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

/** A value that was read before. */
export interface Known<T> {
  value: T;
  at: Date;
}

/**
 * Reads something, and reads it again every so often while the page is in view.
 *
 * @param question - Says what is asked; another question reads at once, and the old answer stays on screen as outdated.
 *   `undefined` asks nothing.
 * @param intervalMs - Between an answer and the next read; may depend on the answer.
 * @param options.version - What is known of the answer's age: another one reads at once, as the same question.
 * @param options.known - The answer to the first question, until it is read anew.
 */
export function usePolled<T>(
  question: string | undefined,
  read: (signal: AbortSignal) => Promise<T>,
  intervalMs: number | ((value: T | undefined) => number),
  options: { version?: string; known?: Known<T> } = {},
): Polled<T> {
  const { version, known } = options;
  const [resource, dispatch] = useReducer(
    (state: Resource<T>, event: ResourceEvent<T>) => nextResource(state, event),
    { state: 'loading' },
    nothing =>
      known
        ? nextResource<T>(nothing, { type: 'answered', ...known })
        : nothing,
  );
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt(count => count + 1), []);

  const latest = useRef({ read, intervalMs });
  useEffect(() => {
    latest.current = { read, intervalMs };
  });

  const asked = useRef(known && question);
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
