// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { RESULT_STATUSES } from '../../model/result';
import { RollUp } from '../../model/rollUp';
import { rollUp, RolledUpEntity } from './rollUp';
import { rollUpBy } from './rollUpBy';

const LEVELS = ['bronze', 'silver'];

function anEntity(overrides: {
  entityRef?: string;
  groupKeys?: string[];
  result?: Partial<RolledUpEntity['result']>;
}): RolledUpEntity {
  return {
    entityRef: 'dataproduct:prod/orders',
    groupKeys: [],
    ...overrides,
    result: { knownFraction: 1, checks: [], ...overrides.result },
  };
}

describe('rollUp', () => {
  it('counts levels, scores and statuses', () => {
    const rolled = rollUp(
      [
        anEntity({
          result: {
            level: 'bronze',
            scoreFraction: 1,
            checks: [{ status: 'pass' }, { status: 'exempt' }],
          },
        }),
        anEntity({
          result: { scoreFraction: 0, checks: [{ status: 'fail' }] },
        }),
        anEntity({
          result: {
            level: 'bronze',
            possibleLevel: 'silver',
            checks: [{ status: 'error' }],
          },
        }),
      ],
      LEVELS,
    );
    expect(rolled).toEqual({
      entities: 3,
      byLevel: [
        { level: 'bronze', entities: 1 },
        { level: 'silver', entities: 0 },
        { level: 'none', entities: 1 },
        { level: 'unknown', entities: 1 },
      ],
      scoreFraction: 0.5,
      scored: 2,
      byStatus: [
        { status: 'pass', results: 1 },
        { status: 'warn', results: 0 },
        { status: 'fail', results: 1 },
        { status: 'notApplicable', results: 0 },
        { status: 'exempt', results: 1 },
        { status: 'noData', results: 0 },
        { status: 'error', results: 1 },
      ],
    });
  });

  it('has no score of nothing', () => {
    expect(rollUp([], LEVELS)).toMatchObject({ entities: 0, scored: 0 });
    expect(rollUp([]).scoreFraction).toBeUndefined();
  });

  it('equals the sum of its parts', () => {
    fc.assert(
      fc.property(
        fc.array(entities()),
        fc.array(entities()),
        (some, others) => {
          const whole = rollUp([...some, ...others], LEVELS);
          const sum = added(rollUp(some, LEVELS), rollUp(others, LEVELS));
          expect({ ...whole, scoreFraction: undefined }).toEqual({
            ...sum,
            scoreFraction: undefined,
          });
          expect(total(whole)).toBeCloseTo(total(sum), 9);
        },
      ),
    );
  });
});

describe('rollUpBy', () => {
  const sales = 'domain:default/sales';
  const orders = 'domain:default/orders';

  it('counts an entity for every group that it is below, once each', () => {
    const groups = rollUpBy(
      [
        anEntity({
          groupKeys: [orders, sales, sales],
          result: { scoreFraction: 0.2 },
        }),
        anEntity({ groupKeys: [sales], result: { scoreFraction: 0.8 } }),
        anEntity({}),
      ],
      {
        titleOf: key => key.replace('domain:default/', '') || 'No domain',
        parentOf: key => (key === orders ? sales : 'domain:default/world'),
      },
    );
    expect(
      groups.map(
        ({ key, title, entities: count, scoreFraction, parentKey }) => ({
          key,
          title,
          count,
          scoreFraction,
          parentKey,
        }),
      ),
    ).toEqual([
      {
        key: orders,
        title: 'orders',
        count: 1,
        scoreFraction: 0.2,
        parentKey: sales,
      },
      {
        key: sales,
        title: 'sales',
        count: 2,
        scoreFraction: 0.5,
        parentKey: undefined,
      },
      {
        key: '',
        title: 'No domain',
        count: 1,
        scoreFraction: undefined,
        parentKey: undefined,
      },
    ]);
  });

  it('puts the worst first, then by title, and those without a score last', () => {
    const keys = rollUpBy([
      anEntity({ groupKeys: ['a'] }),
      anEntity({ groupKeys: ['b'], result: { scoreFraction: 0.9 } }),
      anEntity({ groupKeys: ['d'], result: { scoreFraction: 0.1 } }),
      anEntity({ groupKeys: ['c'], result: { scoreFraction: 0.1 } }),
    ]).map(({ key }) => key);
    expect(keys).toEqual(['c', 'd', 'b', 'a']);
  });

  it('tells how much better those are that had a score at both ends', () => {
    const [group] = rollUpBy(
      [
        anEntity({
          entityRef: 'a',
          groupKeys: ['x'],
          result: { scoreFraction: 0.75 },
        }),
        anEntity({
          entityRef: 'b',
          groupKeys: ['x'],
          result: { scoreFraction: 0.25 },
        }),
        anEntity({
          entityRef: 'new',
          groupKeys: ['x'],
          result: { scoreFraction: 1 },
        }),
        anEntity({ entityRef: 'unknown', groupKeys: ['x'] }),
      ],
      {
        before: new Map([
          ['a', 0.25],
          ['b', 0.5],
          ['unknown', 1],
        ]),
      },
    );
    expect(group!.improvement).toBe(0.125);
    expect(rollUpBy([anEntity({})])[0]!.improvement).toBeUndefined();
  });

  it('has every entity in exactly one group when groups do not overlap', () => {
    const grouped = fc
      .tuple(entities(), fc.constantFrom('a', 'b', 'c', undefined))
      .map(([entity, key]) => ({ ...entity, groupKeys: key ? [key] : [] }));
    fc.assert(
      fc.property(fc.array(grouped, { minLength: 1 }), given => {
        const sum = rollUpBy(given, { levels: LEVELS }).reduce<RollUp>(
          added,
          rollUp([], LEVELS),
        );
        const whole = rollUp(given, LEVELS);
        expect({ ...sum, scoreFraction: undefined }).toEqual({
          ...whole,
          scoreFraction: undefined,
        });
      }),
    );
  });
});

function entities(): fc.Arbitrary<RolledUpEntity> {
  return fc
    .record({
      level: fc.constantFrom(...LEVELS, undefined),
      possibleLevel: fc.constantFrom('silver', undefined),
      scoreFraction: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), {
        nil: undefined,
      }),
      checks: fc.array(
        fc.record({ status: fc.constantFrom(...RESULT_STATUSES) }),
        { maxLength: 3 },
      ),
    })
    .map(result => anEntity({ result }));
}

function added(one: RollUp, other: RollUp): RollUp {
  const scored = one.scored + other.scored;
  const sum = total(one) + total(other);
  return {
    entities: one.entities + other.entities,
    byLevel: one.byLevel.map(({ level, entities: count }, index) => ({
      level,
      entities: count + other.byLevel[index]!.entities,
    })),
    ...(scored > 0 && { scoreFraction: sum / scored }),
    scored,
    byStatus: one.byStatus.map(({ status, results }, index) => ({
      status,
      results: results + other.byStatus[index]!.results,
    })),
  };
}

function total({ scoreFraction = 0, scored }: RollUp): number {
  return scoreFraction * scored;
}
