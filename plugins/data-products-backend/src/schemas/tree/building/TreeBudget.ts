// SPDX-License-Identifier: Apache-2.0

// Generous for people and small enough for a page; a schema can be written whose tree has more fields than memory has room for.
const MAX_FIELDS = 5_000;
const MAX_CHARACTERS = 4_000_000;
export const MAX_LEVELS = 40;

/** How much of a tree there may still be. */
export class TreeBudget {
  private fields = MAX_FIELDS;
  private characters = MAX_CHARACTERS;
  private cut = false;

  /** Whether something was left out. */
  get isCut(): boolean {
    return this.cut;
  }

  /** False when there is no room for a field with texts of so many characters, which is then to be left out. */
  takesField(characters: number): boolean {
    this.fields -= 1;
    this.characters -= characters;
    const hasRoom = this.fields >= 0 && this.characters >= 0;
    if (!hasRoom) this.cut = true;
    return hasRoom;
  }

  /** False when fields so far inside others are to be left out. */
  takesLevel(level: number): boolean {
    const hasRoom = level <= MAX_LEVELS;
    if (!hasRoom) this.cut = true;
    return hasRoom;
  }
}
