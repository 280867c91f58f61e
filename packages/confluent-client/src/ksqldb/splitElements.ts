// SPDX-License-Identifier: Apache-2.0

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Within an element, of the array in `{"row":{"columns":[` … `]}}`. */
const ROW_DEPTH = 3;

/** What is no sequence of JSON arrays and objects. */
export class BrokenElementsError extends Error {
  override readonly name = 'BrokenElementsError';
}

/** An element grew beyond what is allowed. */
export class ElementTooLongError extends Error {
  override readonly name = 'ElementTooLongError';
}

export interface ElementSplitterOptions {
  /** `array`: `[element, element]`; `sequence`: elements with white space between them. */
  framing: 'array' | 'sequence';
  /** In UTF-16 units. */
  maxLength: number;
  /**
   * @param arrays - How many arrays there are three levels deep; one of them in `{"row":{"columns":[…]}}`.
   */
  onElement(text: string, arrays: number): void;
}

/** Cuts JSON arrays and objects out of a text that comes in pieces, by its brackets and quotes and without parsing it. */
export interface ElementSplitter {
  /**
   * Takes the next piece and tells of every element that is whole now, also when nothing follows it yet.
   *
   * @throws BrokenElementsError or ElementTooLongError
   */
  push(text: string): void;
  /** True between elements; of an array, after its closing bracket. */
  isWhole(): boolean;
}

export function createElementSplitter(
  options: ElementSplitterOptions,
): ElementSplitter {
  const { framing, maxLength, onElement } = options;
  /** Parts of the element that has begun in earlier pieces. */
  let begun: string[] = [];
  let begunLength = 0;
  let depth = 0;
  let arrays = 0;
  let isInString = false;
  let isEscaped = false;
  let array: 'none' | 'open' | 'closed' = framing === 'array' ? 'none' : 'open';

  function finish(part: string) {
    const element = begun.length > 0 ? begun.join('') + part : part;
    if (element.length > maxLength) throw new ElementTooLongError();
    begun = [];
    begunLength = 0;
    onElement(element, arrays);
    arrays = 0;
  }

  /** Between elements; true when one begins. */
  function begins(code: number): boolean {
    if (code === OPEN_ARRAY && array === 'none') {
      array = 'open';
      return false;
    }
    if (array === 'open') {
      if (code === OPEN_ARRAY || code === OPEN_OBJECT) return true;
      if (framing === 'array') {
        if (code === COMMA) return false;
        if (code === CLOSE_ARRAY) {
          array = 'closed';
          return false;
        }
      }
    }
    if (isWhiteSpace(code)) return false;
    throw new BrokenElementsError();
  }

  return {
    push(text) {
      let start = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (code === BACKSLASH) isEscaped = true;
          else if (code === QUOTE) isInString = false;
        } else if (depth === 0) {
          if (begins(code)) {
            depth = 1;
            start = at;
          }
        } else if (code === QUOTE) {
          isInString = true;
        } else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
          depth += 1;
        } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
          if (depth === ROW_DEPTH && code === CLOSE_ARRAY) arrays += 1;
          depth -= 1;
          if (depth === 0) finish(text.slice(start, at + 1));
        }
      }
      if (depth === 0) return;
      const part = text.slice(start);
      begun.push(part);
      begunLength += part.length;
      if (begunLength > maxLength) throw new ElementTooLongError();
    },
    isWhole: () =>
      depth === 0 && (framing === 'sequence' || array === 'closed'),
  };
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
