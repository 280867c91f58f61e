// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

/** The time now, told anew every `everyMs` milliseconds. */
export function useNow(everyMs: number = 15_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
