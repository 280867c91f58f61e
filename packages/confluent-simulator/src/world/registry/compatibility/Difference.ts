// SPDX-License-Identifier: Apache-2.0

/** Which of the two schemas in a comparison is which. */
export type Side = 'new' | 'old';

export interface Sides {
  reader: Side;
  writer: Side;
}

/** One reason why a reader cannot read what a writer wrote, in the registry's own sort of words. */
export interface Difference {
  /** E.g. `TYPE_MISMATCH`. */
  type: string;
  describe(sides: Sides): string;
}

/** Neither yes nor no: the rules for this are not the simulator's to guess. */
export class CannotSay extends Error {
  override readonly name = 'CannotSay';
}
