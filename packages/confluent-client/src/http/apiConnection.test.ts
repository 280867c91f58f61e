// SPDX-License-Identifier: Apache-2.0
import { inspect } from 'node:util';
import { z } from 'zod';
import { ApiRequest, ConnectionOptions, openConnection } from './apiConnection';
import {
  breakOff,
  hangUp,
  json,
  LocalServer,
  silence,
  stall,
  startLocalServer,
  text,
} from './localServer';
import { createManualClock } from './manualClock';
import { createRequestBudget } from './requestBudget';
import { RequestEvent } from './types';

const SECRET = 'demo-secret';
const decode = (body: unknown) =>
  z.object({ ok: z.boolean().optional() }).parse(body);
const read: ApiRequest<unknown> = {
  operation: 'test.read',
  path: '/thing',
  decode,
};
const write: ApiRequest<unknown> = {
  operation: 'test.write',
  method: 'POST',
  path: '/thing',
  kind: 'write',
  body: {},
  decode,
};

describe('an API connection', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await startLocalServer();
  });
  afterEach(() => server.close());

  const open = (options: Partial<ConnectionOptions> = {}) =>
    openConnection({
      baseUrl: `${server.url}/env-7k2mq9`,
      credentials: { type: 'apiKey', key: 'demo-key', secret: SECRET },
      budget: createRequestBudget(),
      retryBaseDelayMs: 1,
      headers: { accept: 'application/json' },
      contentType: 'application/json',
      ...options,
    });

  describe('sends', () => {
    it('to the path below the base URL, with repeated parameters', async () => {
      await open({ baseUrl: `${server.url}/env-7k2mq9/` }).send({
        ...read,
        query: [
          ['attr', 'owner'],
          ['attr', 'a&b'],
        ],
      });
      expect(server.requests).toMatchObject([
        {
          method: 'GET',
          url: '/env-7k2mq9/thing?attr=owner&attr=a%26b',
          body: '',
        },
      ]);
    });

    it('an API key as Basic authorization', async () => {
      await open().send(read);
      expect(server.requests[0]!.headers).toMatchObject({
        authorization: `Basic ${Buffer.from(`demo-key:${SECRET}`).toString('base64')}`,
        accept: 'application/json',
        'user-agent': expect.stringMatching(/^data-mesh-for-backstage/),
      });
    });

    it('a token fresh from its source, and the ids that go with it', async () => {
      const tokens = ['one', 'two'];
      const connection = open({
        credentials: {
          type: 'bearer',
          token: async () => tokens.shift() ?? '',
          schemaRegistryId: 'lsrc-4nv8rd',
          identityPoolId: 'pool-x1',
        },
      });
      await connection.send(read);
      await connection.send(read);
      expect(
        server.requests.map(({ headers }) => headers.authorization),
      ).toEqual(['Bearer one', 'Bearer two']);
      expect(server.requests[0]!.headers).toMatchObject({
        'target-sr-cluster': 'lsrc-4nv8rd',
        'confluent-identity-pool-id': 'pool-x1',
      });
    });

    it('a body as JSON', async () => {
      await open().send({ ...write, body: { schema: '"ü"' } });
      expect(server.requests).toMatchObject([
        {
          method: 'POST',
          body: '{"schema":"\\"ü\\""}',
          headers: { 'content-type': 'application/json' },
        },
      ]);
    });
  });

  it('reads JSON whatever it is called', async () => {
    server.answerWith(text('{"ok":true}'));
    expect(await open().send(read)).toEqual({ ok: true });
  });

  // prettier-ignore
  test.each<[string, Parameters<LocalServer['answerWith']>[0], object]>([
    ['a refusal in an object',   json({ error_code: 40401, message: "Subject 'x' not found." }, 404), { failure: 'status', status: 404, code: 40401, isNotFound: true }],
    ['a refusal in an array',    json([{ error_code: 4040009, message: 'gone' }], 404),               { failure: 'status', status: 404, code: 4040009, isNotFound: true }],
    ['a refusal without a body', text('', 403),                                                       { failure: 'status', status: 403, code: undefined, isForbidden: true }],
    ['a wrong key',              json({ error_code: 401, message: 'Unauthorized' }, 401),             { failure: 'status', status: 401, isUnauthorized: true }],
    ['a conflict',               json({ error_code: 40901, message: 'incompatible' }, 409),           { failure: 'status', status: 409, code: 40901, isConflict: true }],
    ['JSON of another shape',    json({ ok: 'perhaps' }),                                             { failure: 'unexpectedShape', status: 200 }],
    ['too many bytes',           json({ much: 'x'.repeat(2_000) }),                                   { failure: 'tooLarge', status: undefined }],
    ['a redirect',               text('', 302, { location: 'http://elsewhere.example/' }),            { failure: 'redirect', status: undefined }],
  ])('gives up at once on %s', async (_case, answer, expected) => {
    server.answerWith(answer);
    await expect(open({ maxResponseBytes: 1_000 }).send(read)).rejects.toMatchObject({
      name: 'ConfluentApiError',
      operation: 'test.read',
      canRetryHelp: false,
      ...expected,
    });
    expect(server.requests).toHaveLength(1);
  });

  // prettier-ignore
  test.each<[string, Parameters<LocalServer['answerWith']>[0], object]>([
    ['a 429',                    json({}, 429, { 'retry-after': '0' }),        { failure: 'status', status: 429, isThrottled: true }],
    ['a 500',                    json({ error_code: 500, message: 'x' }, 500), { failure: 'status', status: 500, code: 500 }],
    ['a 503 of a gateway',       text('<html>down</html>', 503),               { failure: 'status', status: 503, code: undefined }],
    ['a connection hung up',     hangUp(),                                     { failure: 'connection' }],
    ['a body broken off',        breakOff(),                                   { failure: 'connection' }],
    ['JSON cut off',             text('{"ok":tr'),                             { failure: 'malformed', status: 200 }],
    ['an empty 200',             text(''),                                     { failure: 'malformed', status: 200 }],
  ])('tries again after %s, four times in all', async (_case, answer, expected) => {
    server.answerWith(answer, answer);
    expect(await open().send(read)).toEqual({});
    expect(server.requests).toHaveLength(3);

    server.answerWith(answer, answer, answer, answer);
    await expect(open().send(read)).rejects.toMatchObject({
      name: 'ConfluentApiError',
      canRetryHelp: true,
      ...expected,
    });
    expect(server.requests).toHaveLength(3 + 4);
  });

  it('tries again when nobody listens', async () => {
    await server.close();
    const attempts: RequestEvent[] = [];
    await expect(
      open().send(read, { onRequest: event => attempts.push(event) }),
    ).rejects.toMatchObject({
      failure: 'connection',
      message:
        'test.read got no whole answer: ECONNREFUSED. Trying again may help.',
    });
    expect(attempts.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
  });

  test.each([
    ['before the answer', silence()],
    ['within the body', stall()],
  ])('ends an attempt that takes too long %s', async (_case, answer) => {
    server.answerWith(answer);
    await expect(
      open({ timeoutMs: 50, maxAttempts: 1 }).send(read),
    ).rejects.toMatchObject({
      failure: 'timeout',
      message:
        'test.read was not answered in time: no whole answer within 50 ms. Trying again may help.',
    });
  });

  it('does not wait for ever for a token', async () => {
    const credentials = {
      type: 'bearer' as const,
      token: () => new Promise<string>(() => {}),
    };
    await expect(
      open({ credentials, timeoutMs: 20, maxAttempts: 1 }).send(read),
    ).rejects.toMatchObject({ failure: 'timeout' });
    expect(server.requests).toEqual([]);
  });

  describe('with a write', () => {
    test.each<[string, Parameters<LocalServer['answerWith']>[0]]>([
      ['the connection broke', hangUp()],
      ['the answer broke off', breakOff()],
      ['the answer is empty', text('')],
      ['the service failed', json({}, 500)],
      ['a gateway failed', text('<html>down</html>', 502)],
      ['nobody can tell whether a gateway passed it on', text('', 503)],
    ])('does not repeat it when %s', async (_case, answer) => {
      server.answerWith(answer);
      await expect(open().send(write)).rejects.toMatchObject({
        canRetryHelp: true,
        wasCertainlyNotDone: false,
      });
      expect(server.requests).toHaveLength(1);
    });

    it('repeats it when it was refused undone', async () => {
      server.answerWith(json({}, 429), text('', 503, { 'retry-after': '0' }));
      await open().send(write);
      expect(server.requests).toHaveLength(3);
    });

    it('repeats it when nobody listens', async () => {
      const attempts: number[] = [];
      await expect(
        open({ baseUrl: await closedAddress(), maxAttempts: 3 }).send(write, {
          onRequest: ({ attempt }) => attempts.push(attempt),
        }),
      ).rejects.toMatchObject({
        failure: 'connection',
        wasCertainlyNotDone: true,
      });
      expect(attempts).toEqual([1, 2, 3]);
    });

    test.each(['PUT', 'DELETE'] as const)('sends it by %s', async method => {
      await open().send({ ...write, method });
      expect(server.requests).toMatchObject([{ method }]);
    });

    it('takes 204 for a success without a body', async () => {
      server.answerWith(response => void response.writeHead(204).end());
      const answers: unknown[] = [];
      await open().send({ ...write, decode: body => answers.push(body) });
      expect(answers).toEqual([undefined]);
    });
  });

  describe('waiting', () => {
    it('lasts as long as the service asks', async () => {
      const clock = createManualClock();
      const budget = createRequestBudget({ clock });
      let answered = () => {};
      const firstAnswer = new Promise<void>(resolve => {
        answered = resolve;
      });
      server.answerWith(json({}, 429, { 'retry-after': '7' }));
      const reply = open({ clock, budget }).send(read, {
        onRequest: () => answered(),
      });
      await firstAnswer;
      await clock.advance(6_999);
      expect(server.requests).toHaveLength(1);
      await clock.advance(1);
      expect(await reply).toEqual({});
      expect(server.requests).toHaveLength(2);
      expect(budget.stats()).toEqual({ requests: 2, throttled: 1 });
      expect(clock.pending()).toEqual([]);
    });

    it('ends when the caller aborts between two attempts', async () => {
      const clock = createManualClock();
      const caller = new AbortController();
      server.answerWith(json({}, 503));
      const reply = open({
        clock,
        budget: createRequestBudget({ clock }),
      }).send(read, {
        signal: caller.signal,
        onRequest: () => queueMicrotask(() => caller.abort(new Error('left'))),
      });
      await expect(reply).rejects.toThrow('left');
      expect(clock.pending()).toEqual([]);
    });

    it('ends when the caller aborts before the budget lets the call through', async () => {
      const clock = createManualClock();
      const budget = createRequestBudget({ requestsPerSecond: 1, clock });
      await budget.acquire({ kind: 'read' });
      const caller = new AbortController();
      const reply = open({ clock, budget }).send(read, {
        signal: caller.signal,
      });
      caller.abort(new Error('left'));
      await expect(reply).rejects.toThrow('left');
      expect(clock.pending()).toEqual([]);
      expect(server.requests).toEqual([]);
    });

    test.each([
      ['before the answer', silence()],
      ['within the body', stall()],
    ])('ends when the caller aborts %s', async (_case, answer) => {
      const clock = createManualClock();
      const caller = new AbortController();
      server.answerWith((response, request) => {
        answer(response, request);
        setImmediate(() => caller.abort(new Error('left')));
      });
      await expect(
        open({ clock, budget: createRequestBudget({ clock }) }).send(read, {
          signal: caller.signal,
        }),
      ).rejects.toThrow('left');
      expect(clock.pending()).toEqual([]);
    });

    it('does not begin when the caller aborted before', async () => {
      const signal = AbortSignal.abort(new Error('left'));
      await expect(open().send(read, { signal })).rejects.toThrow('left');
      expect(server.requests).toEqual([]);
    });
  });

  describe('keeps its secret', () => {
    it('when the service quotes it', async () => {
      server.answerWith(
        json({ error_code: 401, message: `no key ${SECRET} here` }, 401),
      );
      const error = await open()
        .send(read)
        .catch((reason: unknown) => reason);
      expect(error).toHaveProperty(
        'message',
        'test.read was answered with 401 (code 401): no key [redacted] here. Trying again unchanged will not help.',
      );
    });

    it('when the token cannot be sent', async () => {
      const credentials = {
        type: 'bearer' as const,
        token: () => `${SECRET}\n`,
      };
      const error = await open({ credentials, maxAttempts: 1 })
        .send(read)
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ failure: 'credentials' });
      expect(inspect(error)).not.toContain(SECRET);
    });
  });
});

/** An address at which nobody listens any more. */
async function closedAddress(): Promise<string> {
  const closed = await startLocalServer();
  await closed.close();
  return closed.url;
}
