// SPDX-License-Identifier: Apache-2.0

import { LevelStanding } from '@data-mesh/backstage-plugin-data-products-node';
import { planLevelNews } from './planLevelNews';
import { LevelMark } from './types';

const levels = [
  { id: 'bronze', title: 'Bronze' },
  { id: 'silver', title: 'Silver' },
  { id: 'gold', title: 'Gold' },
];

const none: LevelStanding = {};
const bronze: LevelStanding = { level: 'bronze' };
const silver: LevelStanding = { level: 'silver' };
const gold: LevelStanding = { level: 'gold' };
/** A provider of facts did not answer. */
const upToGold: LevelStanding = { possibleLevel: 'gold' };
const upToBronze: LevelStanding = { possibleLevel: 'bronze' };

describe('planLevelNews', () => {
  // prettier-ignore
  test.each<[string, LevelMark | undefined, LevelStanding, LevelStanding, string | undefined, LevelMark | undefined]>([
    //                                             known      before     after       told                    remembered
    ['a rise',                                     bronze,    bronze,    silver,     'rose Bronze → Silver', silver],
    ['a rise from none',                           none,      none,      bronze,     'rose none → Bronze',   bronze],
    ['a fall',                                     gold,      gold,      bronze,     'fell Gold → Bronze',   bronze],
    ['a fall to none',                             bronze,    bronze,    none,       'fell Bronze → none',   none],
    ['a fall for certain, to the best it can be',  gold,      gold,      upToBronze, 'fell Gold → Bronze',   bronze],
    ['nothing while it may be as before',          silver,    silver,    upToGold,   undefined,              silver],
    ['nothing when it turns out to be as before',  silver,    upToGold,  silver,     undefined,              silver],
    ['what it turns out to be, from what was told', gold,     upToGold,  bronze,     'fell Gold → Bronze',   bronze],
    ['nothing twice',                              silver,    bronze,    silver,     undefined,              silver],
    ['the first change that is known',             undefined, bronze,    silver,     'rose Bronze → Silver', silver],
    ['nothing where the beginning is not known',   undefined, upToGold,  gold,       undefined,              gold],
    ['nothing where nothing is known',             undefined, upToGold,  upToBronze, undefined,              undefined],
    ['from what was, when the ladder is another',  { level: 'platinum' }, bronze, gold, 'rose Bronze → Gold', gold],
  ])('tells %s', (_case, known, before, after, told, remembered) => {
    const { news, mark } = planLevelNews(known, { title: 'Governance', levels, before, after });
    const words = news.map(each =>
      each.kind === 'level' ? `${each.event} ${each.from ?? 'none'} → ${each.to ?? 'none'}` : '',
    );
    expect(words).toEqual(told ? [told] : []);
    expect(mark).toEqual(remembered);
  });
});
