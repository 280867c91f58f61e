// SPDX-License-Identifier: Apache-2.0
import type { StreamElement } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  decodeStreamElement,
  stringifyLossless,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  createBatches,
  createUtf8Reader,
  QueryStreamReader,
  QueryStreamReaderOptions,
  UnreadableStreamError,
} from './queryStream';
import {
  BrokenElementsError,
  createElementSplitter,
  ElementSplitter,
  ElementTooLongError,
} from './splitElements';

const PLAIN_ROW = '{"row":{"columns":';
const PLAIN_ROW_END = '}}';
/** UTF-8 needs at most so many bytes for one UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Reads streamed rows, `[{"header":{…}},\n{"row":{"columns":[…]}},\n{"finalMessage":"…"}]`, and the delimited format, a
 * header and an array for each row, each on its line. Which of them comes is told by the first character.
 *
 * Rows are cut out by their brackets and not parsed.
 */
export function createJsonReader(
  options: QueryStreamReaderOptions,
): QueryStreamReader {
  const { maxRowBytes } = options;
  const toText = createUtf8Reader();
  const batches = createBatches();
  let splitter: ElementSplitter | undefined;
  let state: 'beforeHeader' | 'open' | 'ended' = 'beforeHeader';

  function onElement(text: string, arrays: number) {
    if (state === 'ended') return;
    const rowText = plainRowOf(text, arrays);
    if (
      text.length * MOST_BYTES_PER_UNIT > maxRowBytes &&
      Buffer.byteLength(rowText ?? text) > maxRowBytes
    ) {
      throw new ElementTooLongError();
    }
    if (rowText !== undefined && state === 'open') {
      batches.addRow(rowText, 'rows');
    } else {
      onOther(decode(text));
    }
  }

  function onOther(element: StreamElement) {
    switch (element.type) {
      case 'header':
        state = 'open';
        batches.add(element);
        break;
      case 'row':
      case 'tombstone':
        if (state === 'beforeHeader') {
          throw new UnreadableStreamError(
            'unexpectedShape',
            'a row came before the header',
          );
        }
        batches.addRow(
          stringifyLossless(element.values),
          element.type === 'row' ? 'rows' : 'tombstones',
        );
        break;
      case 'finalMessage':
      case 'error':
        state = 'ended';
        batches.add(element);
        break;
      case 'other':
        break;
      default:
        element satisfies never;
    }
  }

  function split(text: string) {
    if (!splitter) {
      const begin = text.trimStart();
      if (begin === '') return;
      splitter = createElementSplitter({
        framing: begin.startsWith('[') ? 'array' : 'sequence',
        maxLength: maxRowBytes + PLAIN_ROW.length + PLAIN_ROW_END.length,
        onElement,
      });
    }
    splitter.push(text);
  }

  return {
    read(bytes) {
      try {
        split(toText(bytes));
      } catch (error) {
        throw toUnreadable(error, maxRowBytes);
      }
      return batches.take();
    },
    end() {
      if (state === 'ended') return [];
      if (state === 'beforeHeader' || !splitter?.isWhole()) {
        throw new UnreadableStreamError(
          'connection',
          'the answer ended before the query did',
        );
      }
      return [];
    },
  };
}

/** The array of a row; `undefined` when it is anything but a row and nothing else. */
function plainRowOf(text: string, arrays: number): string | undefined {
  if (text.startsWith('[')) return text;
  const isPlain =
    arrays === 1 &&
    text.startsWith(PLAIN_ROW) &&
    text.charAt(PLAIN_ROW.length) === '[' &&
    text.endsWith(`]${PLAIN_ROW_END}`);
  return isPlain
    ? text.slice(PLAIN_ROW.length, -PLAIN_ROW_END.length)
    : undefined;
}

function decode(text: string): StreamElement {
  try {
    return decodeStreamElement(text);
  } catch {
    // What went wrong may quote the row.
    throw new UnreadableStreamError(
      'unexpectedShape',
      `an element of ${text.length} characters cannot be read`,
    );
  }
}

function toUnreadable(error: unknown, maxRowBytes: number): unknown {
  if (error instanceof ElementTooLongError) {
    return new UnreadableStreamError(
      'tooLarge',
      `a row has more than ${maxRowBytes} bytes`,
    );
  }
  if (error instanceof BrokenElementsError) {
    return new UnreadableStreamError('malformed', 'it is not made of rows');
  }
  return error;
}
