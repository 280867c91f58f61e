// SPDX-License-Identifier: Apache-2.0
import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const LIFETIME_SECONDS = 3600;

/** An identity provider that knows one client. */
export interface TokenServer {
  /** Where the client gets its token with its id and secret. */
  tokenUrl: string;
  /** Where others learn how to check the token. */
  keysUrl: string;
  client: { id: string; secret: string; scope: string };
  /** What it gives out. */
  token: string;
  stop(): Promise<unknown>;
}

export async function startTokenServer(): Promise<TokenServer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
  });
  const client = { id: 'samples', secret: randomUUID(), scope: 'kafka' };
  const issuedAt = Math.floor(Date.now() / 1000);
  const content = [
    { alg: 'RS256', typ: 'JWT', kid: 'key-1' },
    {
      sub: client.id,
      scope: client.scope,
      iat: issuedAt,
      exp: issuedAt + LIFETIME_SECONDS,
    },
  ]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createSign('RSA-SHA256').update(content).sign(privateKey);
  const token = `${content}.${signature.toString('base64url')}`;
  const keys = {
    keys: [
      { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig' },
    ],
  };

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const isClient = [`${body} ${request.headers.authorization ?? ''}`].some(
      text => provesClient(text, client),
    );
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') response.end(JSON.stringify(keys));
    else if (request.url === '/token' && isClient) {
      response.end(
        JSON.stringify({
          access_token: token,
          token_type: 'Bearer',
          expires_in: LIFETIME_SECONDS,
        }),
      );
    } else {
      response.statusCode = 401;
      response.end('{"error":"invalid_client"}');
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    tokenUrl: `http://127.0.0.1:${port}/token`,
    keysUrl: `http://127.0.0.1:${port}/keys`,
    client,
    token,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

/** By the secret in the form, or by name and secret in the header: clients do the one or the other. */
function provesClient(
  text: string,
  { id, secret }: TokenServer['client'],
): boolean {
  const basic = Buffer.from(`${id}:${secret}`).toString('base64');
  return text.includes(secret) || text.includes(`Basic ${basic}`);
}
