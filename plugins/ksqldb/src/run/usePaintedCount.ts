// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';

/** Tells how many there are of something that grows fast, anew at most once a frame. */
export function usePaintedCount(read: () => number): {
  count: number;
  /** Has it told anew with the next frame. */
  paint: () => void;
  /** Tells that there are none. */
  reset: () => void;
} {
  const [count, setCount] = useState(0);
  const frame = useRef<number>();
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });

  const paint = useCallback(() => {
    frame.current ??= requestAnimationFrame(() => {
      frame.current = undefined;
      setCount(latest.current());
    });
  }, []);

  const reset = useCallback(() => setCount(0), []);

  useEffect(
    () => () => {
      if (frame.current !== undefined) cancelAnimationFrame(frame.current);
    },
    [],
  );

  return { count, paint, reset };
}
