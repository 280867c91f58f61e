// SPDX-License-Identifier: Apache-2.0
import { ConnectionOptions } from '../http/apiConnection';
import { json, LocalServer, startLocalServer, text } from '../http/localServer';
import { createRequestBudget } from '../http/requestBudget';
import { createKsqlClient } from './createKsqlClient';
import { KsqlClient } from './types';

const SECRET = 'demo-ksql-secret';
const created = {
  '@type': 'currentStatus',
  statementText: 'CREATE STREAM A;',
  commandId: 'stream/`A`/create',
  commandStatus: { status: 'SUCCESS', message: 'Stream created' },
  commandSequenceNumber: 42,
  warnings: [],
};
const statementError = {
  '@type': 'statement_error',
  error_code: 40001,
  message: 'line 1:8: Syntax Error\nUnknown statement',
  statementText: 'SELCT;',
  entities: [created],
};

describe('createKsqlClient', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await startLocalServer();
  });
  afterEach(() => server.close());

  const open = (options: Partial<ConnectionOptions> = {}) =>
    createKsqlClient({
      baseUrl: `${server.url}/env-7k2mq9/ksqldb/lksqlc-9d6ry`,
      credentials: { type: 'apiKey', key: 'demo-ksql-key', secret: SECRET },
      budget: createRequestBudget(),
      retryBaseDelayMs: 1,
      ...options,
    });
  const path = (rest: string) => `/env-7k2mq9/ksqldb/lksqlc-9d6ry${rest}`;

  describe('execute', () => {
    it('sends statements with properties and the command to wait for', async () => {
      server.answerWith(json([created]));
      const entities = await open().execute({
        text: 'CREATE STREAM A;',
        properties: { 'ksql.streams.auto.offset.reset': 'earliest' },
        commandSequenceNumber: 41,
      });

      expect(entities).toMatchObject([
        { type: 'currentStatus', commandSequenceNumber: 42 },
      ]);
      const [request] = server.requests;
      expect(request).toMatchObject({ method: 'POST', url: path('/ksql') });
      expect(request?.headers).toMatchObject({
        accept: 'application/vnd.ksql.v1+json',
        'content-type': 'application/vnd.ksql.v1+json',
        authorization: `Basic ${btoa(`demo-ksql-key:${SECRET}`)}`,
      });
      expect(JSON.parse(request?.body ?? '')).toEqual({
        ksql: 'CREATE STREAM A;',
        streamsProperties: { 'ksql.streams.auto.offset.reset': 'earliest' },
        commandSequenceNumber: 41,
      });
    });

    it('sends no authorization to a server that asks for none', async () => {
      server.answerWith(json([]));
      await open({ credentials: { type: 'none' } }).execute({ text: 'X;' });
      expect(server.requests[0]?.headers.authorization).toBeUndefined();
    });

    it('says what ksqlDB says of a text, whole, and what ran before', async () => {
      server.answerWith(json(statementError, 400));
      await expect(open().execute({ text: 'SELCT;' })).rejects.toMatchObject({
        name: 'KsqlStatementError',
        message:
          'ksqldb.execute was answered with 400 (code 40001). Trying again unchanged will not help.',
        status: 400,
        code: 40001,
        error: {
          code: 40001,
          message: 'line 1:8: Syntax Error\nUnknown statement',
          statementText: 'SELCT;',
        },
        entities: [{ type: 'currentStatus', commandId: 'stream/`A`/create' }],
        wasCertainlyNotDone: false,
      });
    });

    // prettier-ignore
    test.each<[string, number, unknown, object]>([
      ['a topic it may not use',      403, { error_code: 40301, message: 'Authorization denied to Describe on topic(s): [X]' }, { name: 'KsqlStatementError', error: { code: 40301 }, entities: [] }],
      ['a failure of its own',        500, { error_code: 50000, message: 'Boom' },            { name: 'KsqlStatementError', error: { message: 'Boom' } }],
      ['entities of a strange form',  400, { ...statementError, entities: ['x'] },            { name: 'KsqlStatementError', entities: [] }],
      ['a wrong key',                 401, { error_code: 40100, message: 'Unauthorized' },    { name: 'ConfluentApiError', isUnauthorized: true, code: 40100, wasCertainlyNotDone: true }],
      ['a key without rights',        403, { error_code: 40300, message: 'Forbidden' },       { name: 'ConfluentApiError', isForbidden: true }],
      ['too many queries',            429, { error_code: 42900, message: 'Slow down' },       { name: 'ConfluentApiError', isThrottled: true, message: expect.stringContaining('Slow down') }],
      ['a server that starts',        503, { error_code: 50302, message: 'Server initializing' }, { name: 'ConfluentApiError', canRetryHelp: true, message: expect.stringContaining('Server initializing') }],
      ['nothing',                     502, '',                                                { name: 'ConfluentApiError', status: 502 }],
      ['a page of a gateway',         504, '<html><style>b{}</style><body><h1>Gateway\nTime-out</h1></body></html>', { name: 'ConfluentApiError', status: 504, message: 'ksqldb.execute was answered with 504: Gateway Time-out. Trying again may help.' }],
      ['the secret',                  400, { error_code: 40001, message: `No ${SECRET}`, statementText: SECRET }, { error: { message: 'No [redacted]', statementText: '[redacted]' } }],
      ['the secret in a page',        502, `<b>${SECRET}</b>`,                                { message: expect.stringContaining('[redacted]') }],
    ])('answers to %s', async (_case, status, body, expected) => {
      server.answerWith(typeof body === 'string' ? text(body, status) : json(body, status));
      await expect(open().execute({ text: 'SELCT;' })).rejects.toMatchObject(expected);
      expect(server.requests).toHaveLength(1);
    });

    it('sends what may change something once only, and what only reads again', async () => {
      const busy = json({ error_code: 50302, message: 'Not ready' }, 503);
      server.answerWith(busy, busy, json([]));
      await expect(
        open().execute({ text: 'DROP STREAM A;' }),
      ).rejects.toThrow();
      expect(server.requests).toHaveLength(1);

      await open().execute({ text: 'LIST STREAMS;', isReadOnly: true });
      expect(server.requests).toHaveLength(3);
    });

    it('refuses an answer that is no list of entities', async () => {
      server.answerWith(json({ ok: true }));
      await expect(open().execute({ text: 'X;' })).rejects.toMatchObject({
        failure: 'unexpectedShape',
      });
    });
  });

  // prettier-ignore
  test.each<[string, object, (client: KsqlClient) => Promise<unknown>, unknown]>([
    ['/info',        { KsqlServerInfo: { version: '8.0.0' } },  c => c.readServerInfo(),  { version: '8.0.0' }],
    ['/healthcheck', { isHealthy: true, details: {} },          c => c.readHealth(),      { isHealthy: true, details: [] }],
    ['/status/stream/%60A%2FB%60/create', { status: 'SUCCESS', message: 'Done' }, c => c.readCommandStatus('stream/`A/B`/create'), { status: 'SUCCESS', message: 'Done' }],
  ])('reads %s', async (url, body, ask, expected) => {
    server.answerWith(json(body));
    expect(await ask(open())).toEqual(expected);
    expect(server.requests).toMatchObject([{ method: 'GET', url: path(url) }]);
  });

  it('knows that a command is unknown only when ksqlDB says so', async () => {
    server.answerWith(
      json({ error_code: 40400, message: 'Command not found' }, 404),
      text('Not Found', 404),
    );
    const ask = () => open().readCommandStatus('stream/A/drop');
    expect(await ask()).toBeUndefined();
    await expect(ask()).rejects.toMatchObject({ status: 404 });
  });

  test.each(['', 'stream', 'stream/A', '/A/drop', 'stream//drop'])(
    'refuses %j for the id of a command',
    async commandId => {
      await expect(open().readCommandStatus(commandId)).rejects.toThrow(
        'is not the id of a command',
      );
    },
  );
});
