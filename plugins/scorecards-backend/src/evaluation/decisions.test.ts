// SPDX-License-Identifier: Apache-2.0
import type {
  ResultStatus,
  ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aCheckResult,
  aLevel,
  aScorecard,
  aScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import type { StoredStanding } from '../standings/types';
import { levelDrop } from './levelDrop';
import { planStanding } from './planStanding';

const TILL = 'component:default/till';
const MONDAY = '2026-11-02T09:00:00.000Z';
const TUESDAY = '2026-11-03T09:00:00.000Z';
const scorecard = aScorecard({
  levels: ['bronze', 'silver', 'gold'].map(id => aLevel({ id })),
});

const aResult = (
  statuses: Record<string, ResultStatus>,
  overrides: Partial<ScorecardResult> = {},
) =>
  aScorecardResult({
    checks: Object.entries(statuses).map(([check, status]) =>
      aCheckResult({ check, status }),
    ),
    ...overrides,
  });

/** As it was kept on Monday. */
function stored(
  result: ScorecardResult,
  overrides: Partial<StoredStanding> = {},
): StoredStanding {
  const write = planStanding(undefined, result, {
    scorecard,
    entityRef: TILL,
    at: MONDAY,
  });
  return { ...write!.standing, sequence: 7, ...overrides };
}

describe('planStanding', () => {
  const plan = (
    before: StoredStanding | undefined,
    result: ScorecardResult | undefined,
  ) =>
    planStanding(before, result, { scorecard, entityRef: TILL, at: TUESDAY });

  it('keeps the first result without telling it as a change', () => {
    expect(plan(undefined, aResult({ a: 'pass' }))).toEqual({
      expectedSequence: undefined,
      standing: expect.objectContaining({
        isPresent: true,
        statuses: [{ check: 'a', status: 'pass', since: TUESDAY }],
      }),
    });
  });

  it('tells what changed, and since when everything is as it is', () => {
    const before = stored(aResult({ a: 'pass', b: 'fail' }));
    expect(plan(before, aResult({ a: 'pass', b: 'pass' }))).toMatchObject({
      expectedSequence: 7,
      standing: {
        statuses: [
          { check: 'a', since: MONDAY },
          { check: 'b', since: TUESDAY },
        ],
      },
      change: {
        version: 1,
        changes: [{ check: 'b', from: 'fail', to: 'pass' }],
      },
    });
  });

  const as = aResult({ a: 'pass' });
  // prettier-ignore
  test.each<[string, StoredStanding | undefined, ScorecardResult | undefined, string]>([
    ['the same',                      stored(as),                          as,                                        'nothing'],
    ['the same with other evidence',  stored(as),                          { ...as, evaluatedAt: TUESDAY },           'nothing'],
    ['another score',                 stored(as),                          aResult({ a: 'pass' }, { scoreFraction: 0.9 }), 'written and told'],
    ['another possible level',        stored(as),                          aResult({ a: 'pass' }, { possibleLevel: 'gold' }), 'written and told'],
    ['another standing without exemptions', stored(as),                    { ...as, withoutExemptions: { knownFraction: 1 } }, 'written and told'],
    ['the same by another definition', stored(as, { digest: 'other' }),    as,                                        'written'],
    ['a check more',                  stored(as),                          aResult({ a: 'pass', b: 'pass' }),         'written and told'],
    ['a check less',                  stored(aResult({ a: 'pass', b: 'pass' })), as,                                  'written'],
    ['nothing any more',              stored(as),                          undefined,                                 'written'],
    ['nothing, as before',            stored(as, { isPresent: false }),    undefined,                                 'nothing'],
    ['nothing ever',                  undefined,                           undefined,                                 'nothing'],
    ['back as it was',                stored(as, { isPresent: false }),    as,                                        'written'],
  ])('of %s keeps what it has to', (_case, before, result, expected) => {
    const write = plan(before, result);
    const words = [write && 'written', write?.change && 'told'];
    expect(words.filter(Boolean).join(' and ') || 'nothing').toBe(expected);
  });
});

describe('levelDrop', () => {
  const at = (level?: string, possibleLevel?: string) =>
    stored(aResult({ a: 'pass' }, { level, possibleLevel }));

  // prettier-ignore
  test.each<[string, StoredStanding | undefined, StoredStanding, string | undefined]>([
    ['a level down',                        at('silver'),           at('bronze'),         'silver to bronze'],
    ['to no level',                         at('bronze'),           at(),                 'bronze to none'],
    ['a level up',                          at('bronze'),           at('silver'),         undefined],
    ['the same',                            at('bronze'),           at('bronze'),         undefined],
    ['to what is not known',                at('gold'),             at('bronze', 'gold'), undefined],
    ['to what is not known but lower',      at('gold'),             at('bronze', 'silver'), 'gold to silver'],
    ['from what was not known, confirmed',  at('bronze', 'gold'),   at('gold'),           undefined],
    ['from what was not known, denied',     at('bronze', 'gold'),   at('bronze'),         'gold to bronze'],
    ['the first result',                    undefined,              at(),                 undefined],
    ['back in the catalog',                 { ...at('gold'), isPresent: false }, at(),    undefined],
    ['out of the catalog',                  at('gold'),             { ...at(), isPresent: false }, undefined],
  ])('tells %s', (_case, before, after, expected) => {
    const drop = levelDrop(before, after, scorecard);
    expect(drop && `${drop.from} to ${drop.to ?? 'none'}`).toBe(expected);
  });

  it('is none of a draft', () => {
    const draft = { ...scorecard, draft: true };
    expect(levelDrop(at('gold'), at(), draft)).toBeUndefined();
  });

  it('names the checks that began to fail, and whether the definition changed', () => {
    const before = stored(
      aResult({ a: 'pass', b: 'fail', c: 'warn' }, { level: 'gold' }),
    );
    const after = stored(
      aResult({ a: 'fail', b: 'fail', c: 'error' }, { level: undefined }),
      { digest: 'other' },
    );
    expect(levelDrop(before, after, scorecard)).toMatchObject({
      checks: ['a'],
      isByDefinition: true,
    });
  });
});
