// SPDX-License-Identifier: Apache-2.0
import { storable } from './storable';

/** The beginning of a text, at most as long as told, with `…` when something is missing. */
export function shorten(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : `${storable(text.slice(0, maxLength - 1))}…`;
}
