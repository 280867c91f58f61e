// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { aQueryEnd, aQueryStart } from '../builders/api';
import { KsqldbClient } from './KsqldbClient';
import type { QueryMessage } from './queryMessages';

const encode = (text: string) => new TextEncoder().encode(text);
const line = (message: object) => `${JSON.stringify(message)}\n`;
const request = { text: 'SELECT * FROM ORDERS EMIT CHANGES;' };

/** A back end that answers a query with these chunks, and then ends, breaks or goes on for ever. */
function aStream(
  chunks: Uint8Array[],
  then: 'ends' | 'breaks' | 'goes on' = 'ends',
) {
  const requests: RequestInit[] = [];
  let pulls = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[pulls];
        pulls += 1;
        if (chunk) controller.enqueue(chunk);
        else if (then === 'ends') controller.close();
        else if (then === 'breaks') controller.error(new Error('reset'));
      },
      cancel() {
        isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const client = new KsqldbClient({
    discoveryApi: { getBaseUrl: async () => 'http://backend.example' },
    fetchApi: {
      fetch: async (_url, init) => {
        requests.push(init ?? {});
        return new Response(body);
      },
    },
  });
  return {
    client,
    requests,
    pulls: () => pulls,
    isCancelled: () => isCancelled,
  };
}

async function all(
  messages: AsyncIterable<QueryMessage>,
): Promise<QueryMessage[]> {
  const read = [];
  for await (const message of messages) read.push(message);
  return read;
}

const whole = [
  JSON.stringify(aQueryStart()),
  '{"type":"rows","rows":[["ü😀",9007199254740993,49.90,{"A":[1.0E-7]}],["b",null,true,{}]]}',
  '{"type":"heartbeat"}',
  '{"type":"tombstones","rows":[["a",null,null,null]]}',
  line(aQueryEnd({ rows: 3 })),
].join('\n');

describe('KsqldbClient.query', () => {
  it('yields messages, whose numbers keep every digit', async () => {
    const { client } = aStream([encode(whole)]);
    const [start, rows, ...rest] = await all(client.query('k', request));
    expect(start).toEqual(aQueryStart());
    expect(String(rows?.type === 'rows' && rows.rows[0])).toBe(
      'ü😀,9007199254740993,49.90,[object Object]',
    );
    expect(rows).toMatchObject({
      rows: [
        [{}, {}, {}, { A: [{ value: '1.0E-7' }] }],
        ['b', null, true, {}],
      ],
    });
    expect(rest).toEqual([
      { type: 'heartbeat' },
      { type: 'tombstones', rows: [['a', null, null, null]] },
      aQueryEnd({ rows: 3 }),
    ]);
  });

  it('yields the same whatever the chunks, half characters included', async () => {
    const bytes = encode(whole);
    const expected = await all(aStream([bytes]).client.query('k', request));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 })),
        async cuts => {
          const borders = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const chunks = borders
            .slice(1)
            .map((end, index) => bytes.slice(borders[index], end));
          const { client } = aStream(chunks);
          expect(await all(client.query('k', request))).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('reads no more than it is asked for', async () => {
    const { client, pulls } = aStream(
      Array.from({ length: 100 }, () => encode('{"type":"heartbeat"}\n')),
    );
    const messages = client.query('k', request);
    await messages.next();
    await messages.next();
    expect(pulls()).toBe(2);
    await messages.return();
  });

  it('closes the connection when the reader leaves', async () => {
    const { client, requests, isCancelled } = aStream(
      [encode(whole)],
      'goes on',
    );
    for await (const message of client.query('k', request)) {
      expect(message.type).toBe('started');
      break;
    }
    expect(isCancelled()).toBe(true);
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it('throws the reason of an abort and closes the connection', async () => {
    const leaving = new AbortController();
    const { client, requests } = aStream(
      [encode('{"type":"heartbeat"}\n')],
      'breaks',
    );
    const messages = client.query('k', request, { signal: leaving.signal });
    await messages.next();
    leaving.abort(new Error('left the page'));
    await expect(messages.next()).rejects.toThrow('left the page');
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it('sends nothing when it is aborted before', async () => {
    const { client, requests } = aStream([]);
    const signal = AbortSignal.abort(new Error('never mind'));
    await expect(client.query('k', request, { signal }).next()).rejects.toThrow(
      'never mind',
    );
    expect(requests).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string, 'ends' | 'breaks']>([
    ['ends before the last message',     line(aQueryStart()),                              'ends'],
    ['ends within the last message',     line(aQueryStart()) + line(aQueryEnd()).trimEnd(), 'ends'],
    ['breaks',                           line(aQueryStart()),                              'breaks'],
    ['is empty',                         '',                                               'ends'],
  ])('says that the connection was cut when the stream %s', async (_case, text, then) => {
    const { client } = aStream([encode(text)].filter(({ length }) => length > 0), then);
    await expect(all(client.query('k', request))).rejects.toThrow(
      'The connection to the portal was cut before the query ended',
    );
  });

  test.each([
    '<html>',
    '[]',
    '{"type":"rows","rows":{}}',
    '{"type":"rows","rows":[1]}',
    '{"type":"end"}',
    '{"type":"novelty"}',
  ])('refuses %s for a message', async text => {
    const { client } = aStream([encode(`${text}\n`)]);
    await expect(all(client.query('k', request))).rejects.toThrow(
      'The ksqlDB back end sent a message in an unknown form',
    );
  });

  it('throws a refusal before the first message', async () => {
    const client = new KsqldbClient({
      discoveryApi: { getBaseUrl: async () => 'http://backend.example' },
      fetchApi: {
        fetch: async () =>
          new Response(
            '{"error":{"name":"InputError","message":"Two"},"response":{"statusCode":400}}',
            {
              status: 400,
              headers: { 'Content-Type': 'application/json' },
            },
          ),
      },
    });
    await expect(client.query('k', request).next()).rejects.toMatchObject({
      statusCode: 400,
      cause: { message: 'Two' },
    });
  });
});
