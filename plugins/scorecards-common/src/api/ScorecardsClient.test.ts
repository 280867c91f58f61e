// SPDX-License-Identifier: Apache-2.0
import {
  aCheckEntitiesPage,
  aCheckStanding,
  aGateAnswer,
  anAdoption,
  anEntityHistory,
  anEntityScorecard,
  anExemptionsPage,
  anOverview,
  aRollUpGroup,
  aScorecardDescription,
  aStanding,
  aWhatIf,
} from '../testUtils';
import { ScorecardsClient } from './ScorecardsClient';

interface SentRequest extends RequestInit {
  url: string;
}

/** A back end that gives one answer to everything, and remembers what it was asked. */
function aBackEnd(body: unknown, init?: ResponseInit) {
  const requests: SentRequest[] = [];
  const client = new ScorecardsClient({
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

const base = 'http://backend.example/api/scorecards';
const ref = 'dataproduct:prod/orders';
const standing = { ...aStanding(), entityRef: ref, scorecard: 'governance' };
const exemption = {
  entityRef: ref,
  scorecard: 'governance',
  check: 'has-owner',
  reason: 'The team is being formed.',
  lastDay: '2026-11-30',
};

type Ask = (client: ScorecardsClient) => Promise<unknown>;

describe('ScorecardsClient', () => {
  // prettier-ignore
  test.each<[string, string, Ask, unknown]>([
    ['GET',  '/scorecards',                                 c => c.scorecards(),                                             [aScorecardDescription()]],
    ['GET',  '/definition-problems',                        c => c.definitionProblems(),                                     [{ place: 'a.yaml:3', path: 'levels', message: 'There are none.' }]],
    ['GET',  '/entities/dataproduct/prod/orders',           c => c.entityScorecards(ref),                                    [anEntityScorecard()]],
    ['GET',  '/entities/dataproduct/prod/orders/history?scorecard=g&days=7', c => c.entityHistory(ref, { scorecard: 'g', days: 7 }), anEntityHistory()],
    ['POST', '/entities/dataproduct/prod/orders/check',     c => c.checkAgain(ref),                                          [anEntityScorecard()]],
    ['POST', '/standings/by-refs',                          c => c.standings({ entityRefs: [ref] }),                         [standing]],
    ['POST', '/overview',                                   c => c.overview({ scorecard: 'governance' }),                    anOverview()],
    ['POST', '/roll-ups',                                   c => c.rollUps({ scorecard: 'governance', by: 'owner' }),        [aRollUpGroup()]],
    ['GET',  '/scorecards/a%2Fb/checks?days=30',            c => c.checkStandings('a/b', { days: 30 }),                      [aCheckStanding()]],
    ['GET',  '/scorecards/governance/checks',               c => c.checkStandings('governance'),                             []],
    ['POST', '/checks/entities',                            c => c.checkEntities({ scorecard: 'g', check: 'c' }),            aCheckEntitiesPage()],
    ['POST', '/gate',                                       c => c.gate({ scorecard: 'g', level: 'silver', entityRef: ref }), aGateAnswer()],
    ['POST', '/what-if',                                    c => c.whatIf({ scorecard: 'draft' }),                           aWhatIf()],
    ['GET',  '/adoption?scorecard=g',                       c => c.adoption({ scorecard: 'g' }),                             anAdoption()],
    ['POST', '/exemptions/by-query',                        c => c.exemptions({ phase: ['active'] }),                        anExemptionsPage()],
    ['POST', '/exemptions',                                 c => c.requestExemption(exemption),                              { id: '1' }],
  ])('asks %s %s and gives the answer', async (method, path, ask, answer) => {
    const { client, requests } = aBackEnd(answer);
    expect(await ask(client)).toEqual(answer);
    expect(requests).toEqual([
      expect.objectContaining({ url: `${base}${path}`, method }),
    ]);
  });

  it('decides an exemption, which has no answer', async () => {
    const { client, requests } = aBackEnd('', { status: 204 });
    await client.decideExemption('a/b', { state: 'rejected', reason: 'No.' });
    expect(requests).toMatchObject([
      {
        url: `${base}/exemptions/a%2Fb/decision`,
        method: 'POST',
        body: '{"state":"rejected","reason":"No."}',
      },
    ]);
  });

  it('carries a token and a signal when it is given them', async () => {
    const { client, requests } = aBackEnd([]);
    const { signal } = new AbortController();
    await client.scorecards({ token: 't0ken', signal });
    await client.scorecards();
    expect(requests[0]).toMatchObject({
      headers: { Authorization: 'Bearer t0ken' },
      signal,
    });
    expect(requests[1]?.headers).toEqual({});
  });

  it('reports a refusal as the back end words it', async () => {
    const { client } = aBackEnd(
      {
        error: { name: 'NotAllowedError', message: 'Ask somebody else' },
        response: { statusCode: 403 },
      },
      { status: 403, headers: { 'Content-Type': 'application/json' } },
    );
    const refusal = {
      name: 'ResponseError',
      statusCode: 403,
      cause: { message: 'Ask somebody else' },
    };
    await expect(client.scorecards()).rejects.toMatchObject(refusal);
    await expect(
      client.decideExemption('1', { state: 'approved' }),
    ).rejects.toMatchObject(refusal);
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['a page of HTML',        '<!doctype html>'],
    ['nothing',               ''],
    ['something else',        { message: 'Hello' }],
    ['an unknown verdict',    aGateAnswer({ verdict: 'maybe' as 'unknown' })],
    ['no result',             { ...aGateAnswer(), result: undefined }],
  ])('refuses %s for an answer', async (_case, answer) => {
    const { client } = aBackEnd(answer);
    await expect(client.gate({ scorecard: 'g', level: 'gold' })).rejects.toThrow(
      'The scorecards back end answered /gate in an unknown form',
    );
  });

  test.each(['orders', ''])(
    'refuses %j, which is no entity ref',
    async entityRef => {
      const { client } = aBackEnd([]);
      await expect(async () =>
        client.entityScorecards(entityRef),
      ).rejects.toThrow();
    },
  );
});
