// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { openScorecards } from '../__testUtils__/openScorecards';
import { aComponent } from '../__testUtils__/shop';
import { registerActions } from './registerActions';

const databases = createTestDatabases();
const TILL = 'component:default/till';

describe('actions for agents', () => {
  async function open() {
    const scorecards = openScorecards(await openDatabase(databases), {
      entities: [aComponent('till')],
    });
    scorecards.provider.tell(TILL, { owner: true, described: 0.4 });
    await scorecards.run();
    const registry = actionsRegistryServiceMock();
    registerActions(registry, scorecards.served);
    const act = async (name: string, input: JsonObject) => {
      const { output } = await registry.invoke({
        id: `test:${name}`,
        input: { entityRef: TILL, ...input },
        credentials: mockCredentials.user('user:default/kim'),
      });
      return output;
    };
    return { ...scorecards, registry, act };
  }

  it('only read', async () => {
    const { registry } = await open();
    const { actions } = await registry.list();
    expect(
      actions.map(({ name, attributes }) => [name, attributes.readOnly]),
    ).toEqual([
      ['get-scorecard', true],
      ['explain-check', true],
      ['what-would-it-take', true],
    ]);
  });

  it('get-scorecard tells level, score and each check by its title', async () => {
    const { act } = await open();
    expect(await act('get-scorecard', {})).toMatchObject({
      scorecards: [
        {
          title: 'Governance',
          level: 'Bronze',
          scoreFraction: 0.5,
          checks: [
            { check: 'has-owner', level: 'Bronze', status: 'pass' },
            {
              title: 'Fields are described',
              level: 'Silver',
              status: 'fail',
            },
          ],
        },
      ],
    });
    expect(await act('get-scorecard', { scorecard: 'other' })).toEqual({
      scorecards: [],
    });
  });

  it('explain-check tells what was seen, what should be, and what to do', async () => {
    const { act } = await open();
    const input = { scorecard: 'governance', check: 'is-described' };
    expect(await act('explain-check', input)).toMatchObject({
      status: 'fail',
      why: 'People need somebody to ask.',
      howToFix: 'Name the group that answers for it.',
      demands: expect.stringContaining('80'),
      evidence: [{ observed: '0.4', source: 'Shop' }],
    });
    await expect(
      act('explain-check', { ...input, check: 'is-green' }),
    ).rejects.toThrow('does not ask a check is-green');
  });

  it('what-would-it-take tells what is in the way of the next level, or of one', async () => {
    const { act, provider, run } = await open();
    const GOVERNANCE = { scorecard: 'governance' };
    expect(await act('what-would-it-take', GOVERNANCE)).toMatchObject({
      level: 'Bronze',
      wantedLevel: 'silver',
      inTheWay: [{ check: 'is-described' }],
    });
    expect(
      await act('what-would-it-take', { ...GOVERNANCE, level: 'bronze' }),
    ).toMatchObject({ wantedLevel: 'bronze', inTheWay: [] });

    provider.tell(TILL, { owner: true, described: 1 });
    await run(1_000);
    const reached = await act('what-would-it-take', GOVERNANCE);
    expect(reached).toMatchObject({ level: 'Silver', inTheWay: [] });
    expect(reached).not.toHaveProperty('wantedLevel', expect.anything());
  });
});
