// SPDX-License-Identifier: Apache-2.0
import { DecodedValue, ExactNumber } from '../decoding/DecodedValue';
import { cutText } from './cutText';

/** As many characters of one text as are shown. */
const LONGEST_TEXT = 4_000;
/** As of all that was decoded. */
const MOST_LEVELS = 110;

export interface WrittenJson {
  json: string;
  /** Whether something was left out. */
  isCut: boolean;
}

/**
 * Writes a value as JSON that keeps every digit.
 *
 * @param mostCharacters - About as many as it gets at most; where there is no room for the rest, `… 12 more` stands for it.
 */
export function writeJson(
  value: DecodedValue,
  mostCharacters: number,
): WrittenJson {
  const writer = new JsonWriter(mostCharacters);
  const json = writer.write(value, 0);
  return { json, isCut: writer.isCut };
}

class JsonWriter {
  isCut = false;

  constructor(private room: number) {}

  write(value: DecodedValue, level: number): string {
    if (value === null || typeof value === 'boolean') {
      return this.taken(String(value));
    }
    if (typeof value === 'string') return this.text(value);
    if (value instanceof ExactNumber) return this.taken(value.digits);
    if (typeof value === 'number' || typeof value === 'bigint') {
      return this.taken(String(value));
    }
    if (level >= MOST_LEVELS) return this.more(1);
    return Array.isArray(value)
      ? this.list(value, level)
      : this.object([...value], level);
  }

  private text(value: string): string {
    const { text, isCut } = cutText(value, LONGEST_TEXT);
    this.isCut ||= isCut;
    return this.taken(JSON.stringify(text));
  }

  private list(values: DecodedValue[], level: number): string {
    const parts: string[] = [];
    for (const [index, value] of values.entries()) {
      if (this.room <= 0) {
        parts.push(this.more(values.length - index));
        break;
      }
      parts.push(this.write(value, level + 1));
    }
    return `[${parts.join(',')}]`;
  }

  private object(entries: [string, DecodedValue][], level: number): string {
    const parts: string[] = [];
    for (const [index, [name, value]] of entries.entries()) {
      if (this.room <= 0) {
        parts.push(`"…":${this.more(entries.length - index)}`);
        break;
      }
      parts.push(`${this.text(name)}:${this.write(value, level + 1)}`);
    }
    return `{${parts.join(',')}}`;
  }

  private more(count: number): string {
    this.isCut = true;
    return JSON.stringify(`… ${count} more`);
  }

  private taken(text: string): string {
    this.room -= text.length;
    return text;
  }
}
