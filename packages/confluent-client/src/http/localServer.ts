// SPDX-License-Identifier: Apache-2.0
import { createServer, IncomingMessage, ServerResponse } from 'node:http';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A real socket for tests of the request core: answers in the order it was given, and then with 200 `{}`. */
export interface LocalServer {
  url: string;
  /** What was asked, oldest first. */
  requests: {
    method?: string;
    url?: string;
    headers: IncomingMessage['headers'];
    body: string;
  }[];
  answerWith(...answers: Answer[]): void;
  close(): Promise<void>;
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  response => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };

export const text =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  response => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(body);
  };

export async function startLocalServer(): Promise<LocalServer> {
  const answers: Answer[] = [];
  const requests: LocalServer['requests'] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body });
    const answer = answers.shift() ?? json({});
    answer(response, request);
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The local server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answerWith: (...more) => void answers.push(...more),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
}

/** Closes the connection without an answer. */
export const hangUp = (): Answer => response => void response.destroy();

/** Begins a body and closes the connection in the middle of it. */
export const breakOff = (): Answer => response => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"begun":', () => response.destroy());
};

/** Never answers. */
export const silence = (): Answer => () => {};

/** Sends the head and the beginning of a body, and then nothing more. */
export const stall = (): Answer => response => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"begun":');
};
