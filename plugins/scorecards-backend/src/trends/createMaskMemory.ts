// SPDX-License-Identifier: Apache-2.0
import type { DayColumns, EntityMask } from './types';

/** So many different views of the same entities are remembered. */
const MASKS_KEPT = 50;

/** What was worked out of days for one set of entities. */
export interface DayMemory<T> {
  /** `undefined` for what is not known, or does not hold any more. */
  get(day: DayColumns): T | undefined;
  set(day: DayColumns, value: T): void;
}

interface Remembered<T> {
  value: T;
  /** Of the mask it was worked out with. */
  maskLength: number;
}

/**
 * Remembers what was worked out of days, because a day that is over does not change, and most callers may read the same
 * entities. Entities that came since change nothing about a day on which they were not there; when one is gone, or hidden
 * from a caller, everything is worked out anew for them.
 */
export function createMaskMemory<T>(): (mask: EntityMask) => DayMemory<T> {
  /** The one that was used last comes last. */
  const known: {
    mask: EntityMask;
    days: WeakMap<DayColumns, Remembered<T>>;
  }[] = [];
  return mask => {
    const index = known.findIndex(each => isBeginningOf(each.mask, mask));
    const [found] = index === -1 ? [] : known.splice(index, 1);
    const days = found?.days ?? new WeakMap<DayColumns, Remembered<T>>();
    known.push({ mask, days });
    if (known.length > MASKS_KEPT) known.shift();
    return {
      get(day) {
        const remembered = days.get(day);
        return remembered && isWithin(day, remembered.maskLength)
          ? remembered.value
          : undefined;
      },
      set(day, value) {
        days.set(day, { value, maskLength: mask.length });
      },
    };
  };
}

/** Whether both say the same of every entity that the first one knows of. */
function isBeginningOf(first: EntityMask, mask: EntityMask): boolean {
  return (
    first.length <= mask.length &&
    Buffer.compare(first, mask.subarray(0, first.length)) === 0
  );
}

/** Whether a mask of this length says something of every entity of the day. */
function isWithin({ entities }: DayColumns, maskLength: number): boolean {
  return (entities.at(-1) ?? -1) < maskLength;
}
