// SPDX-License-Identifier: Apache-2.0
import { aFact, aFactDefinition } from '../../testUtils';
import { Fact, FactDefinition } from '../../model/fact';
import { observe } from './observe';

const NOW = new Date('2026-11-02T10:00:00Z');
const id = 'shop.has-owner';

function observed(
  fact: Fact | undefined,
  options: { failure?: string; definition?: Partial<FactDefinition> } = {},
) {
  return observe({
    definition: aFactDefinition({
      timeToLiveSeconds: 3_600,
      ...options.definition,
    }),
    fact,
    observedTime: Date.parse(fact?.observedAt ?? ''),
    failure: options.failure,
    now: NOW,
  });
}

describe('observe', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['just now',                     '2026-11-02T10:00:00.000Z', 'known'],
    ['exactly its time to live ago', '2026-11-02T09:00:00.000Z', 'known'],
    ['a moment longer ago',          '2026-11-02T08:59:59.999Z', 'noData'],
    ['in the future',                '2026-11-02T10:05:00.000Z', 'known'],
    ['at no valid time',             'yesterday',                'noData'],
  ])('takes what was observed %s for what it is', (_case, observedAt, state) => {
    expect(observed(aFact({ observedAt })).state).toBe(state);
  });

  it('says how old it is', () => {
    expect(
      observed(aFact({ observedAt: '2026-10-30T09:00:00Z' })),
    ).toMatchObject({
      reason: 'The last observation is 3 days old; it counts for 1 hour.',
    });
  });

  const old = { observedAt: '2026-10-30T09:00:00Z' };
  // prettier-ignore
  test.each<[string, Fact | undefined, string | undefined, string, RegExp]>([
    ['was never told',                         undefined,                                     undefined,    'noData', /^Nothing has been observed/],
    ['its provider failed to tell',            undefined,                                     'Timed out.', 'error',  /^Timed out/],
    ['could not be read',                      aFact({ reading: { fact: id, state: 'failed', reason: 'Forbidden.' } }), undefined, 'error', /^Forbidden/],
    ['is too old as its provider failed',      aFact(old),                                    'Timed out.', 'error',  /3 days old.*Timed out/],
    ['is too old and was not renewed',         aFact({ ...old, notRenewed: 'Half answered.' }), undefined,  'error',  /3 days old.*Half answered/],
    ['is valid though its provider failed',    aFact(),                                       'Timed out.', 'known',  /^Timed out/],
    ['is valid and was not renewed',           aFact({ notRenewed: 'Half answered.' }),       undefined,    'known',  /^Half answered/],
    ['there is none of',                       aFact({ reading: { fact: id, state: 'absent', reason: 'No consumers.' } }), undefined, 'absent', /^No consumers/],
    ['is of another type',                     aFact({ value: 'yes' }),                       undefined,    'error',  /'shop' told something that is no boolean/],
  ])('tells what %s', (_case, fact, failure, state, reason) => {
    expect(observed(fact, { failure })).toMatchObject({
      state,
      reason: expect.stringMatching(reason),
    });
  });

  // prettier-ignore
  test.each<[FactDefinition['type'], Fact['reading'] | unknown, unknown]>([
    ['instant', '2026-11-01T10:00:00Z',      1],
    ['instant', '2026-11-02T22:00:00Z',      -0.5],
    ['instant', '2026-11-01T12:00:00+02:00', 1],
    ['instant', 'yesterday',                 undefined],
    ['instant', 7,                           undefined],
    ['number',  0.5,                         0.5],
    ['number',  NaN,                         undefined],
    ['number',  Infinity,                    undefined],
    ['number',  '1',                         undefined],
    ['string',  '',                          ''],
    ['string',  true,                        undefined],
    ['strings', [],                          []],
    ['strings', 'a',                         undefined],
  ])('tests the %s %j as %j', (type, told, value) => {
    const fact = aFact({ value: told as boolean });
    expect(observed(fact, { definition: { type } })).toMatchObject(
      value === undefined ? { state: 'error' } : { state: 'known', value, told },
    );
  });
});
