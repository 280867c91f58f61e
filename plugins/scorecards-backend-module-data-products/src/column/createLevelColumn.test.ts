// SPDX-License-Identifier: Apache-2.0
import type { Standing } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aLevel,
  aScorecard,
  aScorecardDescription,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { createLevelColumn } from './createLevelColumn';

const { signal } = new AbortController();

const LEVELS = [
  aLevel({ id: 'bronze', title: 'Bronze' }),
  aLevel({ id: 'silver', title: 'Silver' }),
];

/** A back end of scorecards that knows these standings, by product. */
function open(
  standings: Record<string, Pick<Standing, 'level' | 'possibleLevel'>>,
  { refs = Object.keys(standings), scorecard = 'governance' } = {},
) {
  const api = {
    scorecards: jest.fn(async () => [
      aScorecardDescription({
        scorecard: { ...aScorecard({ id: scorecard }), levels: LEVELS },
      }),
    ]),
    standings: jest.fn(async (request: { entityRefs: string[] }) =>
      request.entityRefs.flatMap(entityRef => {
        const standing = standings[entityRef];
        return standing
          ? [{ ...standing, knownFraction: 1, entityRef, scorecard }]
          : [];
      }),
    ),
  };
  const column = createLevelColumn({
    scorecardId: 'governance',
    api,
    call: async () => ({ token: 'a-token', signal }),
    productRefs: async () => refs,
    now: () => new Date('2026-11-22T12:00:00.000Z'),
  });
  return { api, column, read: () => column.read(undefined, { signal }) };
}

describe('createLevelColumn', () => {
  // prettier-ignore
  test.each<[string, Pick<Standing, 'level' | 'possibleLevel'>, string | undefined]>([
    ['the title of a level',            { level: 'silver' },                            'Silver'],
    ['a level that it does not know',   { level: 'platinum' },                          'platinum'],
    ['the certain one of two levels',   { level: 'bronze', possibleLevel: 'silver' },   'Bronze'],
    ['that there is none',              {},                                             'None'],
    ['nothing while nobody knows',      { possibleLevel: 'bronze' },                    undefined],
  ])('tells %s', async (_case, standing, value) => {
    const { values } = await open({ 'dataproduct:prod/orders': standing }).read();
    expect(values).toEqual([{ entityRef: 'dataproduct:prod/orders', value }]);
  });

  it('tells all there is, and ranks it from the best', async () => {
    const { read, column } = open({ a: { level: 'bronze' } });
    expect(column.terms).toBeUndefined();
    expect(await read()).toMatchObject({
      isComplete: true,
      readUpTo: '2026-11-22T12:00:00.000Z',
    });
    expect(column.terms).toEqual(['Silver', 'Bronze', 'None']);
  });

  it('asks for no more products at a time than it may, as a service', async () => {
    const refs = Array.from({ length: 1_001 }, (_, index) => `p${index}`);
    const { read, api } = open({}, { refs });
    await read();
    expect(
      api.standings.mock.calls.map(([{ entityRefs }]) => entityRefs.length),
    ).toEqual([500, 500, 1]);
    expect(api.standings).toHaveBeenLastCalledWith(
      { scorecard: 'governance', entityRefs: ['p1000'] },
      { token: 'a-token', signal },
    );
  });

  it('is empty where the scorecard is not used', async () => {
    const standings = { a: { level: 'bronze' } };
    const { read, api } = open(standings, { scorecard: 'another' });
    expect((await read()).values).toEqual([]);
    expect(api.standings).not.toHaveBeenCalled();
  });

  it('throws when levels cannot be read, so that the last ones stay', async () => {
    const { read, api } = open({ a: { level: 'bronze' } });
    api.standings.mockRejectedValueOnce(new Error('no answer'));
    await expect(read()).rejects.toThrow('no answer');
  });
});
