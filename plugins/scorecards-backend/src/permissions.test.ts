// SPDX-License-Identifier: Apache-2.0
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { createTestDatabases } from './__testUtils__/databases';
import { DAY_MS } from './__testUtils__/openScorecards';
import { openRouter } from './__testUtils__/openRouter';
import {
  HEADERS,
  HIDDEN,
  isHidden,
  type Persona,
  PERSONAS,
  policy,
} from './__testUtils__/personas';
import { aComponent, aGovernance } from './__testUtils__/shop';
import { registerActions } from './actions/registerActions';
import { operations } from './openapi/__testUtils__/openApiDescription';

const databases = createTestDatabases();
const TILL = 'component:default/till';

/** Two days of a till, and of a safe where there is one; both changed, and have an exemption that waits. */
async function open({ hasSafe }: { hasSafe: boolean }) {
  const scorecards = await openRouter(databases, {
    permissions: policy,
    isHidden,
    config: { checksPerMinute: 1_000 },
    entities: [
      aComponent('till'),
      ...(hasSafe
        ? [aComponent('safe', { owner: 'vaults', domain: 'payments' })]
        : []),
    ],
  });
  const { http, provider, run } = scorecards;
  const refs = hasSafe ? [TILL, HIDDEN] : [TILL];
  for (const ref of refs) provider.tell(ref, { owner: true, described: 0.9 });
  await run();
  for (const ref of refs) provider.tell(ref, { owner: true, described: 0.1 });
  await run(DAY_MS);

  const ask = async (
    persona: Persona,
    method: string,
    path: string,
    body: object = {},
  ) => {
    const asked =
      method === 'get' ? http.get(path) : http.post(path).send(body);
    const { status, body: answer } = await asked.set(
      'Authorization',
      HEADERS[persona],
    );
    return { status, answer };
  };
  const exemptions: string[] = [];
  for (const entityRef of refs) {
    const { answer } = await ask('reader', 'post', '/exemptions', {
      ...ASKED,
      entityRef,
    });
    exemptions.push(answer.id);
  }
  const registry = actionsRegistryServiceMock();
  registerActions(registry, scorecards.served);
  const act = async (persona: Persona, name: string, input: JsonObject) => {
    try {
      const { output } = await registry.invoke({
        id: `test:${name}`,
        input,
        credentials: PERSONAS[persona],
      });
      return output;
    } catch (error) {
      return String(error);
    }
  };
  return { ...scorecards, ask, act, exemptions };
}

const ASKED = {
  scorecard: 'governance',
  check: 'is-described',
  reason: 'We are about to.',
  lastDay: '2026-12-31',
};
const GOVERNANCE = { scorecard: 'governance' };
const CHECK = { ...GOVERNANCE, check: 'is-described' };
const GATE = { ...GOVERNANCE, level: 'silver' };
const DEFINITION = aGovernance({ version: 2 });
const PATHS: Record<string, string> = {
  '{id}': 'governance',
  '{kind}': 'component',
  '{namespace}': 'default',
};

describe('who may ask what', () => {
  let portal: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    portal = await open({ hasSafe: true });
  });

  type Statuses = Record<Persona, number>;
  /** Of what is told to everybody who may read results. */
  const READ: Statuses = {
    nobody: 401,
    guest: 403,
    reader: 200,
    barred: 200,
    approver: 200,
    service: 200,
  };
  /** Of what is about the safe. */
  const ABOUT_IT: Statuses = { ...READ, barred: 404 };

  // prettier-ignore
  const MATRIX: [string, object, Statuses][] = [
    ['get /scorecards',                                                        {},                                          READ],
    ['get /definition-problems',                                               {},                                          READ],
    ['get /scorecards/{id}/checks',                                            {},                                          READ],
    ['get /entities/{kind}/{namespace}/{name}',                                {},                                          ABOUT_IT],
    ['get /entities/{kind}/{namespace}/{name}/history?scorecard=governance',   {},                                          ABOUT_IT],
    ['post /entities/{kind}/{namespace}/{name}/check',                         {},                                          ABOUT_IT],
    ['post /standings/by-refs',                                                { entityRefs: [HIDDEN] },                    READ],
    ['post /overview',                                                         GOVERNANCE,                                  READ],
    ['post /roll-ups',                                                         { ...GOVERNANCE, by: 'domain' },             READ],
    ['post /checks/entities',                                                  CHECK,                                       READ],
    ['post /gate',                                                             { ...GATE, entityRef: HIDDEN },              ABOUT_IT],
    ['post /what-if',                                                          { definition: DEFINITION },                  READ],
    ['get /adoption?scorecard=governance',                                     {},                                          READ],
    ['post /exemptions/by-query',                                              {},                                          READ],
    ['post /exemptions',                                                       { ...ASKED, entityRef: HIDDEN },             { ...ABOUT_IT, reader: 409, approver: 409, service: 403 }],
    ['post /exemptions/{id}/decision',                                         { state: 'revoked' },                        { ...ABOUT_IT, reader: 403, approver: 409, service: 403 }],
  ];

  it('is settled for every route', () => {
    const settled = MATRIX.map(([route]) => route.split('?')[0]);
    expect(settled).toEqual([...operations.keys()]);
  });

  test.each(MATRIX)('%s', async (route, body, expected) => {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{\w+\}/g, name =>
      route.startsWith('post /exemptions')
        ? portal.exemptions[1]!
        : (PATHS[name] ?? 'safe'),
    );
    const statuses: Partial<Statuses> = {};
    for (const persona of Object.keys(expected) as Persona[]) {
      const { status } = await portal.ask(persona, method, path, body);
      statuses[persona] = status;
    }
    expect(statuses).toEqual(expected);
  });
});

describe('of what somebody may not read', () => {
  let portal: Awaited<ReturnType<typeof open>>;
  let withoutIt: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    portal = await open({ hasSafe: true });
    withoutIt = await open({ hasSafe: false });
  });

  /** Ids are drawn by lot. */
  const told = (answer: unknown) =>
    JSON.stringify(answer).replace(/"id":"[\w-]{36}"/g, '"id":""');

  // prettier-ignore
  test.each<[string, string, object]>([
    ['get',  '/scorecards',                                                {}],
    ['get',  '/scorecards/governance/checks',                              {}],
    ['get',  '/entities/component/default/safe',                           {}],
    ['get',  '/entities/component/default/safe/history?scorecard=governance', {}],
    ['post', '/entities/component/default/safe/check',                     {}],
    ['get',  '/entities/component/default/till',                           {}],
    ['get',  '/entities/component/default/till/history?scorecard=governance', {}],
    ['post', '/standings/by-refs',                                         { entityRefs: [TILL, HIDDEN] }],
    ['post', '/overview',                                                  GOVERNANCE],
    ['post', '/overview',                                                  { ...GOVERNANCE, where: [{ facet: 'domain', value: 'domain:default/payments' }] }],
    ['post', '/roll-ups',                                                  { ...GOVERNANCE, by: 'owner' }],
    ['post', '/roll-ups',                                                  { ...GOVERNANCE, by: 'domain' }],
    ['post', '/checks/entities',                                           CHECK],
    ['post', '/gate',                                                      { ...GATE, entityRef: HIDDEN }],
    ['post', '/gate',                                                      { ...GATE, proposed: { entity: aComponent('safe') } }],
    ['post', '/gate',                                                      { ...GATE, proposed: { entity: aComponent('safe'), isChange: true } }],
    ['post', '/what-if',                                                   { definition: DEFINITION }],
    ['get',  '/adoption?scorecard=governance',                             {}],
    ['post', '/exemptions/by-query',                                       {}],
    ['post', '/exemptions/by-query',                                       { entityRef: HIDDEN }],
    ['post', '/exemptions',                                                { ...ASKED, entityRef: HIDDEN }],
  ])('%s %s tells what it would if it did not exist', async (method, path, body) => {
    const { status, answer } = await portal.ask('barred', method, path, body);
    const expected = await withoutIt.ask('barred', method, path, body);
    expect(status).toBe(expected.status);
    expect(told(answer)).toEqual(told(expected.answer));
  });

  // prettier-ignore
  test.each<[string, object]>([
    ['/overview',            GOVERNANCE],
    ['/roll-ups',            { ...GOVERNANCE, by: 'domain' }],
    ['/checks/entities',     CHECK],
    ['/standings/by-refs',   { entityRefs: [TILL, HIDDEN] }],
    ['/what-if',             { definition: DEFINITION }],
    ['/exemptions/by-query', {}],
  ])('post %s tells others more', async (path, body) => {
    const { answer } = await portal.ask('reader', 'post', path, body);
    const less = await portal.ask('barred', 'post', path, body);
    expect(told(answer)).not.toEqual(told(less.answer));
  });

  // prettier-ignore
  test.each<[string, JsonObject]>([
    ['get-scorecard',      { entityRef: HIDDEN }],
    ['explain-check',      { entityRef: HIDDEN, ...CHECK }],
    ['what-would-it-take', { entityRef: HIDDEN, ...GOVERNANCE }],
  ])('the action %s tells an agent nothing', async (name, input) => {
    const answer = await portal.act('barred', name, input);
    expect(answer).toEqual(await withoutIt.act('barred', name, input));
    expect(answer).toContain('NotFoundError');
    expect(await portal.act('reader', name, input)).toMatchObject({});
    expect(await portal.act('guest', name, input)).toContain(
      'scorecards.result.read',
    );
  });

  it('the id of an exemption is as good as one that does not exist', async () => {
    const decide = (id: string) =>
      portal.ask('barred', 'post', `/exemptions/${id}/decision`, {
        state: 'withdrawn',
      });
    const [, hidden = ''] = portal.exemptions;
    const { status, answer } = await decide(hidden);
    const none = await decide('none');
    expect(status).toBe(404);
    expect(answer.error.message.replace(hidden, '')).toBe(
      none.answer.error.message.replace('none', ''),
    );
  });
});
