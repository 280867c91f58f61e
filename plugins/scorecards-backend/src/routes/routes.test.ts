// SPDX-License-Identifier: Apache-2.0
import { createTestDatabases } from '../__testUtils__/databases';
import { DAY_MS, HOUR_MS } from '../__testUtils__/openScorecards';
import { openRouter } from '../__testUtils__/openRouter';
import { aComponent, aGovernance } from '../__testUtils__/shop';

const databases = createTestDatabases();
const TILL = 'component:default/till';
const SAFE = 'component:default/safe';
const GOVERNANCE = { scorecard: 'governance' };

/** The till rose and the safe fell between two days. */
async function open() {
  const scorecards = await openRouter(databases, {
    entities: [
      aComponent('till'),
      aComponent('safe', {
        owner: 'vaults',
        domain: 'payments',
        type: 'vault',
      }),
    ],
  });
  const { provider, run, http } = scorecards;
  provider.tell(TILL, { owner: true, described: 0 });
  provider.tell(SAFE, { owner: true, described: 1 });
  await run();
  provider.tell(TILL, { owner: true, described: 1 });
  provider.tell(SAFE, { owner: false, described: 1 });
  await run(DAY_MS);
  return {
    ...scorecards,
    async post(path: string, body: object = {}) {
      const { status, body: answer } = await http.post(path).send(body);
      return { status, answer, message: answer.error?.message };
    },
    async get(path: string) {
      const { status, body: answer } = await http.get(path);
      return { status, answer, message: answer.error?.message };
    },
  };
}

describe('the API', () => {
  let portal: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    portal = await open();
  });

  it('tells what is asked, by which facts, and since when', async () => {
    const { answer } = await portal.get('/scorecards');
    expect(answer).toMatchObject([
      {
        scorecard: {
          id: 'governance',
          levels: [{ id: 'bronze' }, { id: 'silver' }],
        },
        facts: [
          { id: 'shop.has-owner', provider: 'shop' },
          { id: 'shop.described', provider: 'shop' },
        ],
        versions: [{ version: 1, firstSeenAt: '2026-11-02T09:00:00.000Z' }],
      },
    ]);
  });

  it('sums up what there is, what was, and what rose', async () => {
    const { answer } = await portal.post('/overview', GOVERNANCE);
    expect(answer).toMatchObject({
      now: { entities: 2, scoreFraction: 0.75 },
      trend: [
        { day: '2026-11-02', scoreFraction: 0.75 },
        { day: '2026-11-03', scoreFraction: 0.75 },
      ],
      worst: [{ entityRef: SAFE, scoreFraction: 0.5 }],
      mostImproved: [{ entityRef: TILL, improvement: 0.5 }],
      evaluatedAt: '2026-11-03T09:00:00.000Z',
    });
    const byKey = (groups: { key: string }[]) =>
      groups.map(({ key }) => key).sort();
    expect(byKey(answer.byDomain)).toEqual([
      'domain:default/payments',
      'domain:default/sales',
    ]);
    expect(byKey(answer.byOwner)).toEqual([
      'group:default/checkout',
      'group:default/commerce',
      'group:default/vaults',
    ]);
  });

  // prettier-ignore
  test.each<[string, object, string, [string, number][]]>([
    ['owners through their tree',  {},                                                             'owner',     [['group:default/vaults', 1], ['group:default/commerce', 2], ['group:default/checkout', 1]]],
    ['domains through theirs',     {},                                                             'domain',    [['domain:default/payments', 1], ['domain:default/sales', 2]]],
    ['namespaces',                 {},                                                             'namespace', [['default', 2]]],
    ['a path of the entity',       {},                                                             'spec.type', [['vault', 1], ['service', 1]]],
    ['what is in a domain',        { where: [{ facet: 'domain', value: 'domain:default/payments' }] }, 'spec.type', [['vault', 1]]],
    ['what has all of it',         { where: [{ facet: 'domain', value: 'domain:default/sales' }, { facet: 'spec.type', value: 'service' }] }, 'namespace', [['default', 1]]],
    ['what has no tags',           { where: [{ facet: 'metadata.tags', value: '' }] },             'namespace', [['default', 2]]],
  ])('rolls up %s', async (_what, where, by, expected) => {
    const { answer } = await portal.post('/roll-ups', { ...GOVERNANCE, ...where, by });
    expect(answer.map(({ key, entities }: { key: string; entities: number }) => [key, entities])).toEqual(expected);
  });

  it('says of each group how much it improved, and what it is part of', async () => {
    const { answer } = await portal.post('/roll-ups', {
      ...GOVERNANCE,
      by: 'domain',
    });
    expect(answer).toMatchObject([
      {
        key: 'domain:default/payments',
        parentKey: 'domain:default/sales',
        improvement: -0.5,
      },
      { key: 'domain:default/sales', improvement: 0 },
    ]);
  });

  it('tells how each check stands, day by day', async () => {
    const { answer } = await portal.get('/scorecards/governance/checks');
    expect(answer).toMatchObject([
      {
        check: 'has-owner',
        trend: [
          { day: '2026-11-02', passFraction: 1 },
          { day: '2026-11-03', passFraction: 0.5 },
        ],
      },
      {
        check: 'is-described',
        trend: [{ passFraction: 0.5 }, { passFraction: 1 }],
      },
    ]);
  });

  it('lists who fails a check, since when, and on what evidence', async () => {
    const { answer } = await portal.post('/checks/entities', {
      ...GOVERNANCE,
      check: 'has-owner',
      limit: 1,
    });
    expect(answer).toMatchObject({
      totalItems: 2,
      items: [
        {
          entity: {
            entityRef: SAFE,
            title: 'safe',
            ownerRef: 'group:default/vaults',
          },
          result: { status: 'fail', evidence: [{ observed: false }] },
          since: '2026-11-03T09:00:00.000Z',
        },
      ],
    });
  });

  it('tells the history of an entity', async () => {
    const { answer } = await portal.get(
      '/entities/component/default/safe/history?scorecard=governance',
    );
    expect(answer).toMatchObject({
      points: [
        { at: '2026-11-02T09:00:00.000Z', level: 'silver' },
        { at: '2026-11-03T09:00:00.000Z', scoreFraction: 0.5 },
        { at: '2026-11-03T09:00:00.000Z', scoreFraction: 0.5 },
      ],
      changes: [{ check: 'has-owner', from: 'pass', to: 'fail' }],
      definitionChanges: [],
    });
  });

  // prettier-ignore
  test.each<[string, object, string, string[]]>([
    ['one that reaches it',        { level: 'silver', entityRef: TILL },                     'reached',    []],
    ['one that does not',          { level: 'bronze', entityRef: SAFE },                     'notReached', ['has-owner']],
    ['a proposed one',             { level: 'silver', proposed: proposed(true, 0.9) },       'reached',    []],
    ['a proposed one that fails',  { level: 'silver', proposed: proposed(false, 0.9) },      'notReached', ['has-owner']],
    ['one of which little is known', { level: 'silver', proposed: proposed(true) },          'unknown',    ['is-described']],
  ])('answers the gate about %s', async (_what, request, verdict, inTheWay) => {
    const { answer } = await portal.post('/gate', { ...GOVERNANCE, ...request });
    expect(answer.verdict).toBe(verdict);
    expect(answer.inTheWay.map(({ result }: { result: { check: string } }) => result.check)).toEqual(inTheWay);
  });

  it('says what another definition would change, and changes nothing', async () => {
    const { answer } = await portal.post('/what-if', {
      definition: aGovernance({
        version: 2,
        checks: aGovernance().checks.map(check => ({
          ...check,
          appliesTo: { 'spec.type': 'vault' },
        })),
      }),
    });
    expect(answer).toMatchObject({ scorecard: 'governance', entities: 2 });
    const { answer: now } = await portal.post('/overview', GOVERNANCE);
    expect(now.now.scoreFraction).toBe(0.75);
  });

  // prettier-ignore
  test.each<[string, string, object, number, string]>([
    ['a scorecard that is none',      '/overview',        { scorecard: 'other' },                        404, 'There is no scorecard other'],
    ['a facet that is none',          '/roll-ups',        { ...GOVERNANCE, by: 'colour' },               400, 'by'],
    ['too many days',                 '/overview',        { ...GOVERNANCE, days: 401 },                  400, 'days'],
    ['a check that is none',          '/checks/entities', { ...GOVERNANCE, check: 'other' },             404, 'has no check other'],
    ['a level that is none',          '/gate',            { ...GOVERNANCE, level: 'gold', entityRef: TILL }, 400, "no level 'gold'; it has bronze, silver"],
    ['a gate for nothing',            '/gate',            { ...GOVERNANCE, level: 'bronze' },            400, 'Send either an entityRef or a proposed entity'],
    ['what it does not apply to',     '/gate',            { ...GOVERNANCE, level: 'bronze', entityRef: 'group:default/checkout' }, 400, 'does not apply to group:default/checkout'],
    ['a ref without its kind',        '/gate',            { ...GOVERNANCE, level: 'bronze', entityRef: 'till' }, 400, "'till' is no entity ref"],
    ['facts that nobody offers',      '/gate',            { ...GOVERNANCE, level: 'bronze', proposed: { entity: aComponent('new'), facts: [{ fact: 'moon.phase', value: 1 }] } }, 400, "the fact 'moon.phase'"],
    ['facts of another type',         '/gate',            { ...GOVERNANCE, level: 'bronze', proposed: { entity: aComponent('new'), facts: [{ fact: 'shop.has-owner', value: 'yes' }] } }, 400, 'of type boolean, which "yes" is not'],
    ['a definition with a problem',   '/what-if',         { definition: { ...aGovernance(), levels: [] , checks: 'none' } }, 400, 'The definition you sent'],
    ['neither draft nor definition',  '/what-if',         {},                                            400, 'Send either a scorecard or a definition'],
    ['too many refs',                 '/standings/by-refs', { entityRefs: Array(501).fill(TILL) },       400, 'entityRefs'],
    ['a day that is none',            '/exemptions',      { ...GOVERNANCE, entityRef: TILL, check: 'has-owner', reason: '-', lastDay: '2027-02-29' }, 400, 'lastDay: must be a day of the calendar'],
    ['an exemption without a reason', '/exemptions',      { ...GOVERNANCE, entityRef: TILL, check: 'has-owner', reason: ' ', lastDay: '2027-01-01' }, 400, 'reason: must say why'],
  ])('refuses %s', async (_what, path, body, status, message) => {
    const refused = await portal.post(path, body);
    expect([refused.status, refused.message]).toEqual([status, expect.stringContaining(message)]);
  });

  it('tells problems of definitions', async () => {
    const { http, definitions } = await openRouter(databases, {
      definitions: [aGovernance(), { id: 'broken' }],
    });
    await definitions.refresh();
    const { body } = await http.get('/definition-problems');
    expect(body[0]).toMatchObject({ place: 'definition 2' });
  });

  it('leaves an audit event of what changes something, with its subject', async () => {
    const { auditor } = portal;
    await portal.post('/entities/component/default/till/check');
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'scorecard-check',
        severityLevel: 'medium',
        meta: { entityRef: TILL },
      }),
    );
  });
});

function proposed(owner: boolean, described?: number) {
  return {
    entity: aComponent('new'),
    facts: [
      { fact: 'shop.has-owner', value: owner },
      ...(described === undefined
        ? []
        : [{ fact: 'shop.described', value: described }]),
    ],
  };
}

describe('adoption', () => {
  it('follows levels week by week, everything below a level included', async () => {
    const { run, http, provider } = await open();
    provider.tell(SAFE, { owner: true, described: 1 });
    await run(7 * DAY_MS + HOUR_MS);
    const { body } = await http.get('/adoption?scorecard=governance&weeks=3');
    expect(body.stages.map(({ id }: { id: string }) => id)).toEqual([
      'bronze',
      'silver',
    ]);
    expect(body.weeks).toEqual([
      {
        week: '2026-11-02',
        byDomain: [
          {
            domainRef: 'domain:default/payments',
            counts: [
              { stage: 'bronze', count: 0 },
              { stage: 'silver', count: 0 },
            ],
          },
          {
            domainRef: 'domain:default/sales',
            counts: [
              { stage: 'bronze', count: 1 },
              { stage: 'silver', count: 1 },
            ],
          },
        ],
      },
      {
        week: '2026-11-09',
        byDomain: [
          {
            domainRef: 'domain:default/payments',
            counts: [
              { stage: 'bronze', count: 1 },
              { stage: 'silver', count: 1 },
            ],
          },
          {
            domainRef: 'domain:default/sales',
            counts: [
              { stage: 'bronze', count: 1 },
              { stage: 'silver', count: 1 },
            ],
          },
        ],
      },
    ]);
  });
});
