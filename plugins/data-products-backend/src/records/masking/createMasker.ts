// SPDX-License-Identifier: Apache-2.0
import { DecodedValue, isDecodedObject } from '../decoding/DecodedValue';
import { Lens } from './Lens';
import { Place } from './Place';

/** Stands for what is hidden. */
export const MASK = '•••';

export interface MaskedValue {
  value: DecodedValue;
  /** Places of personal data that were met. */
  hidden: ReadonlySet<Place>;
}

/**
 * Hides what any of the schemas marks as personal, and what the first one, which the values were written with, does not
 * know: properties without a name in it, and values whose form it leaves open. Where a value may be of several types,
 * what one of them marks is hidden.
 *
 * @param lenses - The first is that of the writer's schema.
 */
export function createMasker(
  lenses: readonly [Lens, ...Lens[]],
): (value: DecodedValue) => MaskedValue {
  const whole = Place.whole(lenses);
  return value => {
    const hidden = new Set<Place>();
    return { value: mask(value, whole, hidden), hidden };
  };
}

function mask(
  value: DecodedValue,
  place: Place | undefined,
  hidden: Set<Place>,
): DecodedValue {
  if (!place) return MASK;
  if (place.personalTags) {
    hidden.add(place);
    return MASK;
  }
  if (value === null) return null;
  if (Array.isArray(value)) {
    const items = place.items();
    return items ? value.map(item => mask(item, items, hidden)) : MASK;
  }
  if (!isDecodedObject(value)) return place.mayBePlain ? value : MASK;
  const masked = new Map<string, DecodedValue>();
  for (const [name, inner] of value) {
    const member = place.member(name);
    // A name that the writer could choose may be the e-mail address of somebody.
    const isHidden = !member || (member.isNameFree && member.personalTags);
    masked.set(isHidden ? MASK : name, mask(inner, member, hidden));
  }
  return masked;
}
