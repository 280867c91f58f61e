// SPDX-License-Identifier: Apache-2.0
import { createServer, IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentRequest {
  method?: string;
  url?: string;
  authorization?: string;
  body: unknown;
}

export interface PortalAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A server that answers everything in one way, or never, and remembers what it was asked. */
export async function startPortal(answer: PortalAnswer | 'never') {
  const requests: SentRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    const { authorization } = headers;
    requests.push({ method, url, authorization, body: await bodyOf(request) });
    if (answer === 'never') return;
    const { body = {} } = answer;
    response.writeHead(answer.status ?? 200, {
      'Content-Type': 'application/json',
      ...answer.headers,
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? JSON.parse(text) : undefined;
}
