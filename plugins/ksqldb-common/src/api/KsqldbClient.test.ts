// SPDX-License-Identifier: Apache-2.0
import {
  aHistoryEntry,
  aKsqlCluster,
  aKsqlExplanation,
  aKsqlSource,
  aListedQuery,
  aPersistentQuery,
  aSavedQuery,
  aUseCase,
} from '../builders/api';
import type { KsqldbApi } from './KsqldbApi';
import { KsqldbClient } from './KsqldbClient';

interface SentRequest extends RequestInit {
  url: string;
}

/** A back end that gives one answer to everything, and remembers what it was asked. */
function aBackEnd(body: unknown, init?: ResponseInit) {
  const requests: SentRequest[] = [];
  const client = new KsqldbClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://backend.example/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (url, request) => {
        requests.push({ ...request, url });
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        return new Response(init?.status === 204 ? null : text, init);
      },
    },
  });
  return { client, requests };
}

const base = 'http://backend.example/api/ksqldb';
const readAt = '2026-11-02T08:00:00.000Z';
const state = {
  server: { version: '8.0.0', serverStatus: 'RUNNING' },
  health: { isHealthy: true, details: [{ name: 'kafka', isHealthy: true }] },
  readAt,
};
const ucase = {
  name: 'UCASE',
  type: 'SCALAR',
  description: 'To upper case',
  variants: [
    {
      arguments: [
        { name: 'text', type: 'VARCHAR', description: '', isVariadic: false },
      ],
      returnType: 'VARCHAR',
      description: '',
    },
  ],
};
const queued = { status: 'QUEUED', message: 'Statement written' };
const results = {
  results: [
    {
      class: 'definition',
      text: 'DROP STREAM A;',
      outcome: {
        status: 'done',
        entities: [
          {
            type: 'currentStatus',
            statementText: 'DROP STREAM A;',
            warnings: ['old'],
            commandId: 'stream/A/drop',
            commandStatus: { status: 'SUCCESS', message: 'Dropped' },
            commandSequenceNumber: 7,
          },
          {
            type: 'unrecognized',
            statementText: '',
            warnings: [],
            wireType: 'novelty',
            body: { any: ['thing'] },
          },
        ],
      },
    },
    {
      class: 'definition',
      text: 'DROP STREAM B;',
      outcome: {
        status: 'failed',
        error: { code: 40001, message: 'B does not exist.' },
        entities: [],
      },
    },
    { class: 'unknown', text: 'X;', outcome: { status: 'notRun' } },
  ],
};

type Ask = (client: KsqldbApi) => Promise<unknown>;

describe('KsqldbClient', () => {
  // prettier-ignore
  test.each<[string, string, Ask, unknown]>([
    ['GET',  '/clusters',                             c => c.clusters(),                              [aKsqlCluster(), aKsqlCluster({ problems: ['No credentials'] })]],
    ['GET',  '/clusters/lksqlc-1/state',              c => c.clusterState('lksqlc-1'),                state],
    ['GET',  '/clusters/a%2Fb/sources',               c => c.sources('a/b'),                          { sources: [aKsqlSource(), aKsqlSource({ product: undefined, refusal: 'No' })], readAt }],
    ['GET',  '/clusters/k/sources/%60a%20b%60',       c => c.source('k', '`a b`'),                    aKsqlSource({ type: 'TABLE', readQueries: [aListedQuery()] })],
    ['GET',  '/clusters/k/queries',                   c => c.queries('k'),                            { queries: [aPersistentQuery()], readAt }],
    ['GET',  '/clusters/k/queries/CSAS_1',            c => c.explainQuery('k', 'CSAS_1'),             aKsqlExplanation()],
    ['POST', '/clusters/k/explain',                   c => c.explainStatement('k', 'SELECT 1;'),      aKsqlExplanation()],
    ['GET',  '/clusters/k/functions',                 c => c.functions('k'),                          [{ name: 'UCASE', type: 'SCALAR', category: 'STRING' }]],
    ['GET',  '/clusters/k/functions/UCASE',           c => c.describeFunction('k', 'UCASE'),          ucase],
    ['POST', '/clusters/k/statements',                c => c.runStatements('k', { text: 'DROP' }),    results],
    ['GET',  '/clusters/k/commands?commandId=stream%2F%60A%60%2Fcreate', c => c.commandStatus('k', 'stream/`A`/create'), queued],
    ['POST', '/runs/run-1/stop',                      c => c.stopRun('run-1'),                        { isStopped: true }],
    ['GET',  '/history',                              c => c.history({}),                             { items: [aHistoryEntry()], totalItems: 1 }],
    ['GET',  '/history?text=a+b&offset=0&limit=5',    c => c.history({ text: 'a b', offset: 0, limit: 5 }), { items: [], totalItems: 0 }],
    ['GET',  '/saved-queries',                        c => c.savedQueries(),                          [aSavedQuery()]],
    ['POST', '/saved-queries',                        c => c.saveQuery(aSavedQuery()),                aSavedQuery()],
    ['GET',  '/use-cases',                            c => c.useCases(),                              [aUseCase()]],
  ])('asks %s %s and gives the answer', async (method, path, ask, answer) => {
    const { client, requests } = aBackEnd(answer);
    expect(await ask(client)).toEqual(answer);
    expect(requests).toEqual([
      expect.objectContaining({ url: `${base}${path}`, method }),
    ]);
  });

  // prettier-ignore
  test.each<[string, Ask]>([
    ['/history',          c => c.clearHistory()],
    ['/saved-queries/s1', c => c.deleteSavedQuery('s1')],
  ])('deletes %s, whose answer is empty', async (path, ask) => {
    const { client, requests } = aBackEnd('', { status: 204 });
    expect(await ask(client)).toBeUndefined();
    expect(requests).toEqual([
      expect.objectContaining({ url: `${base}${path}`, method: 'DELETE' }),
    ]);
  });

  it('sends the statement as JSON, and carries a signal', async () => {
    const { client, requests } = aBackEnd({ results: [] });
    const { signal } = new AbortController();
    const request = { text: "INSERT INTO A VALUES ('ü');", properties: {} };
    await client.runStatements('k', request, { signal });
    expect(requests[0]).toMatchObject({
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
  });

  it('reports a refusal as the back end words it', async () => {
    const { client } = aBackEnd(
      {
        error: { name: 'NotAllowedError', message: 'You may not terminate' },
        response: { statusCode: 403 },
      },
      { status: 403, headers: { 'Content-Type': 'application/json' } },
    );
    await expect(client.clusters()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { message: 'You may not terminate' },
    });
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['a page of HTML',            '<!doctype html>'],
    ['nothing',                   ''],
    ['something else',            { message: 'Hello' }],
    ['a cluster without rights',  [{ ...aKsqlCluster(), rights: undefined }]],
  ])('refuses %s for an answer', async (_case, answer) => {
    const { client } = aBackEnd(answer);
    await expect(client.clusters()).rejects.toThrow(
      'The ksqlDB back end answered /clusters in an unknown form',
    );
  });
});
