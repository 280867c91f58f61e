// SPDX-License-Identifier: Apache-2.0
import { ForwardedError } from '@backstage/errors';
import { parseQueryMessage } from './parseQueryMessage';
import type { QueryMessage } from './queryMessages';
import { readLines } from './readLines';

/**
 * Yields the messages of a query up to its `end`.
 *
 * @throws ForwardedError when the connection is cut before it, or a line cannot be read.
 */
export async function* readQueryMessages(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<QueryMessage, void, void> {
  const lines = readLines(body);
  try {
    for (;;) {
      const line = await lines.next().catch(throwCut);
      if (line.done) throwCut(undefined);
      const message = parseLine(line.value);
      yield message;
      if (message.type === 'end') return;
    }
  } finally {
    await lines.return();
  }
}

function parseLine(line: string): QueryMessage {
  try {
    return parseQueryMessage(line);
  } catch (error) {
    throw new ForwardedError(
      'The ksqlDB back end sent a message in an unknown form',
      error,
    );
  }
}

function throwCut(cause: unknown): never {
  throw new ForwardedError(
    'The connection to the portal was cut before the query ended, so rows may be missing. Run the query again',
    cause,
  );
}
