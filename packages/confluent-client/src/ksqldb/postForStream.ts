// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface StreamRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Closes the connection, also while the answer is read. */
  signal: AbortSignal;
}

/**
 * Sends a POST over HTTP/1.1 and resolves when the head of the answer is there; its body is read by whoever gets it, as
 * fast as they like and with pauses of any length. (`fetch` gives up when nothing comes for five minutes.)
 */
export async function postForStream(
  request: StreamRequest,
): Promise<IncomingMessage> {
  try {
    return await postOnce(request);
  } catch (error) {
    if (!(error instanceof StaleConnectionError)) throw error;
    return postOnce(request);
  }
}

/** The server had closed a connection that was kept for the next request, and so has not seen this one. */
class StaleConnectionError extends Error {
  override readonly name = 'StaleConnectionError';
}

function postOnce(request: StreamRequest): Promise<IncomingMessage> {
  const { url, headers, body, signal } = request;
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const sent = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    let answered: IncomingMessage | undefined;
    const onAbort = () => (answered ?? sent).destroy();
    signal.addEventListener('abort', onAbort, { once: true });
    sent.once('close', () => signal.removeEventListener('abort', onAbort));
    sent.once('response', answer => {
      // Whoever reads it is told by the reading; without a listener the process would end.
      answer.on('error', () => {});
      answered = answer;
      resolve(answer);
    });
    sent.on('error', error => {
      const isStale =
        sent.reusedSocket && isError(error) && error.code === 'ECONNRESET';
      reject(
        isStale && !signal.aborted
          ? new StaleConnectionError(error.message, { cause: error })
          : error,
      );
    });
    sent.end(body);
  });
}
