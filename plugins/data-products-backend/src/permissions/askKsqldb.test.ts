// SPDX-License-Identifier: Apache-2.0

import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { askKsqldb } from './askKsqldb';

const STATEMENT = { ksqldbClusterId: 'a/b', text: 'CREATE STREAM A AS …;' };

const refusal = (message: string) => ({ error: { name: 'Error', message } });

describe('asking the ksqlDB back end', () => {
  let server: Server;
  let answer: { status: number; body: unknown };
  const asked: { path?: string; authorization?: string; body: string }[] = [];

  beforeAll(async () => {
    server = createServer(async (request: IncomingMessage, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { authorization } = request.headers;
      asked.push({ path: request.url, authorization, body });
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, resolve);
    });
  });
  afterAll(() => server.close());
  beforeEach(() => asked.splice(0));

  function ask(caller = mockCredentials.user('user:default/kim')) {
    const { port } = server.address() as AddressInfo;
    const access = askKsqldb({
      auth: mockServices.auth(),
      discovery: {
        getBaseUrl: async () => `http://127.0.0.1:${port}/api/ksqldb`,
        getExternalBaseUrl: async () => '',
      },
    });
    return access.whyNot(STATEMENT, caller);
  }

  it('is done in the name of the person, about the statement', async () => {
    answer = { status: 200, body: { classes: ['definition'] } };
    expect(await ask()).toBeUndefined();
    expect(asked).toEqual([
      {
        path: '/api/ksqldb/clusters/a%2Fb/statements/check',
        authorization: expect.stringContaining('user:default/kim'),
        body: JSON.stringify({ text: STATEMENT.text }),
      },
    ]);
  });

  // prettier-ignore
  test.each<[number, unknown, string]>([
    [403, refusal('You need ksqldb.definition.execute'),  'You need ksqldb.definition.execute'],
    [404, refusal('There is no stream SALARIES'),         'There is no stream SALARIES'],
    [400, refusal('A query is not run here'),             'A query is not run here'],
    [500, refusal('oops'),                                'could not be found out'],
    [503, refusal('ksqlDB does not answer'),              'could not be found out'],
    [404, 'not JSON of the portal',                       'could not be found out'],
  ])('refuses when it answers %d %j', async (status, body, expected) => {
    answer = { status, body };
    expect(await ask()).toContain(expected);
  });

  it('refuses services, whom nobody asks for', async () => {
    const service = mockCredentials.service() as never;
    expect(await ask(service)).toContain('Only people');
    expect(asked).toEqual([]);
  });
});
