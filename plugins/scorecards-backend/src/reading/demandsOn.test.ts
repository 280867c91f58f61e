// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { openScorecards } from '../__testUtils__/openScorecards';
import { aComponent } from '../__testUtils__/shop';
import { demandsOn } from './demandsOn';

const databases = createTestDatabases();
const TILL = 'component:default/till';

describe('levels that are demanded of an entity', () => {
  /** Of the till, which has an owner and is described as far as this tells; of which nothing is known when absent. */
  async function verdictsOf(
    demand: { scorecard?: string; level?: string; of?: string },
    described: number | undefined,
  ) {
    const scorecards = openScorecards(await openDatabase(databases), {
      entities: [aComponent('till')],
    });
    const { provider, entityReadings, definitions } = scorecards;
    const { scorecard = 'governance', level = 'silver', of = 'till' } = demand;
    if (described !== undefined)
      provider.tell(TILL, { owner: true, described });
    await scorecards.run();
    const [found] = await entityReadings.scorecards(
      TILL,
      mockCredentials.service(),
    );
    const judged = {
      scorecard: definitions.current().evaluators[0]!.scorecard,
      result: found!.result,
    };
    return demandsOn(aComponent('till'), judged, [
      {
        scorecard,
        level,
        who: 'A till',
        isDemandedOf: ({ metadata }) => metadata.name === of,
      },
    ]);
  }

  // prettier-ignore
  test.each<[string, Parameters<typeof verdictsOf>[0], number | undefined, string[]]>([
    ['a level that is reached',       {},                    1,         ['reached']],
    ['one that is not',               {},                    0,         ['notReached']],
    ['one of which nobody knows',     {},                    undefined, ['unknown']],
    ['a lower one',                   { level: 'bronze' },   0,         ['reached']],
    ['a level that there is not',     { level: 'platinum' }, 0,         []],
    ['one by another scorecard',      { scorecard: 'cost' }, 0,         []],
    ['one of something else',         { of: 'safe' },        0,         []],
  ])('tell of %s', async (_case, demand, described, expected) => {
    const demands = await verdictsOf(demand, described);
    expect(demands.map(({ verdict }) => verdict)).toEqual(expected);
  });
});
