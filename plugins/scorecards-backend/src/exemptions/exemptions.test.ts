// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Exemption } from '@data-mesh/backstage-plugin-scorecards-common';
import { anExemption } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { DAY_MS, openScorecards } from '../__testUtils__/openScorecards';
import { aComponent } from '../__testUtils__/shop';
import { type Decision, daysProblem, refusalOf } from './exemptionRules';

const databases = createTestDatabases();
const ELIF = 'user:default/elif';
const SAM = 'user:default/sam';
const TODAY = '2026-11-02';

describe('refusalOf', () => {
  const requested = { state: 'requested', decidedBy: undefined } as const;
  const past = { firstDay: '2026-10-01', lastDay: '2026-11-01' };
  const later = { firstDay: '2026-11-03' };
  const may = { userRef: SAM, mayApprove: true };
  const mayNot = { userRef: SAM, mayApprove: false };
  const own = { userRef: ELIF, mayApprove: true };

  // prettier-ignore
  test.each<[string, Partial<Exemption>, Decision, { userRef: string; mayApprove: boolean }, string | undefined]>([
    ['an approver approves',                     requested,                'approved',  may,    undefined],
    ['an approver rejects',                      requested,                'rejected',  may,    undefined],
    ['somebody without permission approves',     requested,                'approved',  mayNot, 'notAllowed'],
    ['nobody approves a request of their own',   requested,                'approved',  own,    'notAllowed'],
    ['nobody rejects a request of their own',    requested,                'rejected',  own,    'notAllowed'],
    ['who asked withdraws',                      requested,                'withdrawn', own,    undefined],
    ['nobody else withdraws',                    requested,                'withdrawn', may,    'notAllowed'],
    ['a request is not revoked',                 requested,                'revoked',   may,    'conflict'],
    ['one that counts is revoked',               {},                       'revoked',   may,    undefined],
    ['one that is to count is revoked',          later,                    'revoked',   may,    undefined],
    ['one that is over is not revoked',          past,                     'revoked',   may,    'conflict'],
    ['one that counts is not approved again',    {},                       'approved',  may,    'conflict'],
    ['one that counts is withdrawn by who asked', {},                      'withdrawn', own,    undefined],
    ['one that is over is not withdrawn',        past,                     'withdrawn', own,    'conflict'],
    ['a request nobody decided in time is over', { ...requested, ...past }, 'approved', may,    'conflict'],
    ['what was rejected stays so',               { state: 'rejected' },    'approved',  may,    'conflict'],
  ])('%s', (_case, overrides, decision, caller, expected) => {
    const exemption = anExemption({ requestedBy: ELIF, ...overrides });
    expect(refusalOf(exemption, decision, { ...caller, today: TODAY })?.kind).toBe(expected);
  });
});

describe('daysProblem', () => {
  // prettier-ignore
  test.each<[string, string, string, string | undefined]>([
    //                                     first         last
    ['one day, today',                     '2026-11-02', '2026-11-02', undefined],
    ['a day that is over',                 '2026-11-01', '2026-11-01', 'The last day is over.'],
    ['from yesterday on',                  '2026-11-01', '2026-11-05', 'The first day is over'],
    ['the wrong way round',                '2026-11-05', '2026-11-04', 'before the first'],
    ['as long as it may',                  '2026-11-02', '2026-12-01', undefined],
    ['a day longer than it may',           '2026-11-02', '2026-12-02', 'until 2026-12-01'],
    ['over a leap day',                    '2028-02-15', '2028-03-15', undefined],
    ['a day too long over a leap day',     '2028-02-15', '2028-03-16', 'until 2028-03-15'],
  ])('%s', (_case, firstDay, lastDay, expected) => {
    const problem = daysProblem({ firstDay, lastDay }, { today: TODAY, maxDays: 30 });
    expect(problem ?? '').toEqual(expect.stringContaining(expected ?? ''));
    expect(problem === undefined).toBe(expected === undefined);
  });
});

describe('an exemption from request to end', () => {
  const TILL = 'component:default/till';

  async function open(timeZone = 'UTC') {
    const scorecards = openScorecards(await openDatabase(databases), {
      entities: [aComponent('till')],
      config: {
        timeZone,
        exemptions: { approvers: ['group:default/stewards'] },
      },
    });
    const { entities, exemptions, exemptionStore, provider } = scorecards;
    provider.tell(TILL, { owner: true, described: 0 });
    await scorecards.run();
    const entity = entities.view()!.byRef.get(TILL)!;
    const request = (lastDay: string, firstDay?: string) =>
      exemptions.request(
        {
          scorecard: 'governance',
          check: 'is-described',
          reason: 'We are about to.',
          firstDay,
          lastDay,
        },
        { entity, userRef: ELIF },
      );
    return {
      ...scorecards,
      request,
      async decide(id: string, state: Decision, userRef = SAM) {
        const exemption = await exemptionStore.byId(id);
        await exemptions.decide(
          exemption!,
          { state, reason: 'As agreed.' },
          { entity, userRef, mayApprove: true },
        );
      },
      async standing() {
        const [found] = await scorecards.entityReadings.standings(
          { entityRefs: [TILL] },
          mockCredentials.service(),
        );
        return found!.level;
      },
    };
  }

  it('counts from its approval to the end of its last day, and no job has to end it', async () => {
    const { request, decide, standing, run, sent } = await open();
    const { id } = await request('2026-11-03');
    expect(await standing()).toBe('bronze');
    await decide(id, 'approved');
    expect(await standing()).toBe('silver');
    await run(DAY_MS);
    expect(await standing()).toBe('silver');
    await run(DAY_MS);
    expect(await standing()).toBe('bronze');

    expect(
      sent.map(({ recipients, payload }) => [
        (recipients as { entityRef: string }).entityRef,
        payload.title,
      ]),
    ).toEqual([
      [
        'group:default/checkout',
        "An exemption of till from 'Fields are described' is asked for",
      ],
      [
        'group:default/stewards',
        "An exemption of till from 'Fields are described' is asked for",
      ],
      [ELIF, "Your exemption of till from 'Fields are described' was approved"],
      ['group:default/checkout', 'till fell from Silver to Bronze'],
    ]);
    expect(sent[2]!.payload.description).toBe(
      'It ends after 2026-11-03. As agreed.',
    );
  });

  it('ends at midnight of the time zone that is configured', async () => {
    // 09:00 UTC is 18:00 in Tokyo: its day ends six hours later.
    const { request, decide, standing, evaluate } = await open('Asia/Tokyo');
    const { id } = await request('2026-11-02');
    await decide(id, 'approved');
    await evaluate(5 * 3_600_000);
    expect(await standing()).toBe('silver');
    await evaluate(3_600_000);
    expect(await standing()).toBe('bronze');
  });

  it('stops counting when it is revoked', async () => {
    const { request, decide, standing } = await open();
    const { id } = await request('2026-11-30');
    await decide(id, 'approved');
    await decide(id, 'revoked');
    expect(await standing()).toBe('bronze');
  });

  it('is asked for once for the same days', async () => {
    const { request, decide } = await open();
    const { id } = await request('2026-11-10');
    await expect(request('2026-11-20', '2026-11-10')).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(request('2026-11-20', '2026-11-11')).resolves.toBeDefined();
    await decide(id, 'rejected');
    await expect(request('2026-11-10')).resolves.toBeDefined();
  });

  it('is decided once, whoever is faster', async () => {
    const { request, exemptionStore } = await open();
    const { id } = await request('2026-11-10');
    const decide = (decidedBy: string, state: 'approved' | 'rejected') =>
      exemptionStore.decide(id, 'requested', {
        state,
        decidedBy,
        decidedAt: '2026-11-02T09:00:00.000Z',
      });
    expect(
      await Promise.all([
        decide(SAM, 'approved'),
        decide('user:default/jo', 'rejected'),
      ]),
    ).toEqual([true, false]);
  });

  it('is found page by page, counted by its phase', async () => {
    const { exemptionStore, exemptionReadings } = await open();
    for (let n = 0; n < 105; n++) {
      await exemptionStore.add(
        anExemption({
          id: `${n}`,
          entityRef: TILL,
          check: `check-${n}`,
          requestedAt: new Date(n * DAY_MS).toISOString(),
          lastDay: n < 3 ? '2026-11-01' : '2026-12-01',
        }),
      );
    }
    const page = async (
      query: Parameters<typeof exemptionReadings.list>[0],
    ) => {
      const found = await exemptionReadings.list(
        query,
        mockCredentials.service(),
      );
      return { ...found, items: found.items.map(({ id }) => id) };
    };
    const byPhase = [
      { phase: 'active', exemptions: 102 },
      { phase: 'expired', exemptions: 3 },
    ];
    expect(await page({ limit: 2, offset: 101 })).toEqual({
      items: ['3', '2'],
      totalItems: 105,
      byPhase,
    });
    expect(await page({ phase: ['active'], limit: 2, offset: 101 })).toEqual({
      items: ['3'],
      totalItems: 102,
      byPhase,
    });
    expect(await page({ phase: ['expired'] })).toEqual({
      items: ['2', '1', '0'],
      totalItems: 3,
      byPhase,
    });
  });

  it('is of a check that is asked', async () => {
    const { exemptions, entities } = await open();
    const entity = entities.view()!.byRef.get(TILL)!;
    const request = exemptions.request(
      {
        scorecard: 'governance',
        check: 'is-green',
        reason: '-',
        lastDay: TODAY,
      },
      { entity, userRef: ELIF },
    );
    await expect(request).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'The scorecard governance has no check is-green',
    });
  });
});
