// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/*
 * Parts of what ksqlDB answers. Servers of many versions are in use, so what is not essential may be absent, null or of
 * another type; it is then read as not told.
 */

export const textWire = z.string().catch('');

/** Not told when empty, too: ksqlDB writes so for what does not apply. */
export const optionalTextWire = z.string().min(1).optional().catch(undefined);

/** Not told when not positive: ksqlDB writes 0 or −1 for what it did not find out. */
export const optionalCountWire = z
  .number()
  .positive()
  .optional()
  .catch(undefined);

/** `null` is an empty list; anything else that is none is refused, because an empty list would be a lie. */
export function listWire<T>(item: z.ZodType<T>) {
  return z
    .array(item)
    .nullish()
    .transform(items => items ?? []);
}

export const warningsWire = listWire(z.object({ message: textWire })).transform(
  warnings => warnings.map(({ message }) => message),
);
