// SPDX-License-Identifier: Apache-2.0
import { IncomingMessage } from 'node:http';
import { brokenOff } from '../http/attempt';
import { ConfluentApiError } from '../http/ConfluentApiError';
import {
  QueryStreamReader,
  StreamItem,
  UnreadableStreamError,
} from './queryStream';
import { redactError } from './toKsqlError';

/**
 * What comes next, maybe nothing; `undefined` at the end. Reads one chunk of the answer, so nothing comes that is not
 * asked for.
 *
 * @throws ConfluentApiError when it breaks off or cannot be read.
 */
export type ItemSource = () => Promise<StreamItem[] | undefined>;

export function readItems(options: {
  operation: string;
  answer: IncomingMessage;
  reader: QueryStreamReader;
  redact: (text: string) => string;
}): ItemSource {
  const { operation, answer, reader, redact } = options;
  const chunks: AsyncIterator<Buffer> = answer[Symbol.asyncIterator]();
  let hasEnded = false;

  async function nextChunk(): Promise<IteratorResult<Buffer, undefined>> {
    try {
      return await chunks.next();
    } catch (error) {
      throw brokenOff(operation, error);
    }
  }

  function toItems(chunk: IteratorResult<Buffer, undefined>): StreamItem[] {
    try {
      return chunk.done ? reader.end() : reader.read(chunk.value);
    } catch (error) {
      if (!(error instanceof UnreadableStreamError)) throw error;
      throw new ConfluentApiError({
        operation,
        failure: error.failure,
        status: answer.statusCode,
        detail: error.message,
      });
    }
  }

  return async () => {
    if (hasEnded) return undefined;
    const chunk = await nextChunk();
    hasEnded = chunk.done === true;
    return toItems(chunk).map(item =>
      item.type === 'error'
        ? { ...item, error: redactError(item.error, redact) }
        : item,
    );
  };
}
