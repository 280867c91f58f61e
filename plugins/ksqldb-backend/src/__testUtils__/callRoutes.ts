// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { KIM } from './openRunRoutes';

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  /** Not read any faster than the test asks for it. */
  message: IncomingMessage;
  /** Lines of NDJSON, parsed. */
  next(): Promise<JsonObject>;
  /** All that are left; empty after a cut connection. */
  rest(): Promise<JsonObject[]>;
  /** The whole body as JSON. */
  json(): Promise<JsonObject>;
  /** Goes away. */
  leave(): void;
}

export interface Call {
  method?: 'GET' | 'POST';
  body?: unknown;
  /** Entity ref; without it, Kim calls. */
  user?: string;
  /** Instead of that of a user. */
  authorization?: string;
}

/** Resolves when the head of the answer has come. */
export function call(url: string, options: Call = {}): Promise<Answer> {
  const { method = 'POST', body, user = KIM } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        agent: false,
        headers: {
          authorization:
            options.authorization ?? mockCredentials.user.header(user),
          'content-type': 'application/json',
          'accept-encoding': 'gzip',
        },
      },
      message => resolve(toAnswer(message, () => sent.destroy())),
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function toAnswer(message: IncomingMessage, leave: () => void): Answer {
  let lines: AsyncIterator<string> | undefined;
  const nextLine = () => {
    lines ??= createInterface({ input: message, crlfDelay: Infinity })[
      Symbol.asyncIterator
    ]();
    return lines.next();
  };
  message.on('error', () => {});
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    message,
    async next() {
      const line = await nextLine();
      if (line.done) throw new Error('There are no more lines');
      return JSON.parse(line.value);
    },
    async rest() {
      const rest: JsonObject[] = [];
      for (let line = await nextLine(); !line.done; line = await nextLine()) {
        rest.push(JSON.parse(line.value));
      }
      return rest;
    },
    async json() {
      const chunks: Buffer[] = [];
      for await (const chunk of message) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const isZipped = message.headers['content-encoding'] === 'gzip';
      return JSON.parse((isZipped ? gunzipSync(bytes) : bytes).toString());
    },
    leave,
  };
}
