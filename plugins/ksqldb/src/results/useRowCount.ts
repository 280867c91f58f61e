// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { RowBuffer } from './RowBuffer';

/**
 * How many rows there are, told anew at most once a frame: a page that renders for each of 20,000 a second would stand
 * still.
 */
export function useRowCount(buffer: RowBuffer): number {
  const [count, setCount] = useState(buffer.rows.length);
  useEffect(() => {
    let frame: number | undefined;
    const paint = () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        setCount(buffer.rows.length);
      });
    };
    // What came since the first rendering counts, too.
    paint();
    const unsubscribe = buffer.subscribe(paint);
    return () => {
      unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [buffer]);
  return count;
}
