// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import type { ProposedFact } from '@data-mesh/backstage-plugin-scorecards-common';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { openScorecards } from '../__testUtils__/openScorecards';
import { aComponent, aGovernance } from '../__testUtils__/shop';

const databases = createTestDatabases();
const TILL = 'component:default/till';
const SAM = 'user:default/sam';

const OWNED: ProposedFact = { fact: 'shop.has-owner', value: true };
const UNDESCRIBED: ProposedFact = { fact: 'shop.described', value: 0 };
const NOTHING_TO_DESCRIBE: ProposedFact = {
  fact: 'shop.described',
  absent: 'It has no fields.',
};

/** The till exists, and need not be described; whether something has fields to describe counts only where it has some. */
async function open() {
  const { checks } = aGovernance();
  const scorecards = openScorecards(await openDatabase(databases), {
    entities: [aComponent('till')],
    definitions: [
      aGovernance({
        checks: checks.map(check =>
          'fact' in check.condition && check.id === 'is-described'
            ? {
                ...check,
                condition: { ...check.condition, whenAbsent: 'notApplicable' },
              }
            : check,
        ),
      }),
    ],
  });
  const { entities, exemptions, exemptionStore, gate } = scorecards;
  await scorecards.run();
  const entity = entities.view()!.byRef.get(TILL)!;
  const { id } = await exemptions.request(
    {
      scorecard: 'governance',
      check: 'is-described',
      reason: 'We are about to.',
      lastDay: '2026-11-03',
    },
    { entity, userRef: 'user:default/elif' },
  );
  await exemptions.decide(
    (await exemptionStore.byId(id))!,
    { state: 'approved' },
    { entity, userRef: SAM, mayApprove: true },
  );
  return (
    name: string,
    proposed: { facts: ProposedFact[]; isChange?: boolean },
  ) =>
    gate.ask(
      {
        scorecard: 'governance',
        level: 'silver',
        proposed: { entity: aComponent(name), ...proposed },
      },
      mockCredentials.service(),
    );
}

describe('the gate', () => {
  let ask: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    ask = await open();
  });

  // prettier-ignore
  test.each<[string, ProposedFact[], boolean | undefined, string]>([
    ['counts no exemption of a namesake',              [OWNED, UNDESCRIBED],         undefined, 'notReached'],
    ['counts the exemptions of what is changed',       [OWNED, UNDESCRIBED],         true,      'reached'],
    ['knows what is absent from what is not known',    [OWNED, NOTHING_TO_DESCRIBE], undefined, 'reached'],
    ['does not know what nobody told',                 [OWNED],                      undefined, 'unknown'],
  ])('%s', async (_case, facts, isChange, verdict) => {
    expect((await ask('till', { facts, isChange })).verdict).toBe(verdict);
  });

  it('finds no change of what is not there', async () => {
    await expect(ask('safe', { facts: [], isChange: true })).rejects.toThrow(
      /component:default\/safe/,
    );
  });
});
