// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  addDays,
  exemptionPhase,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { readEntities } from '../../catalog/__testUtils__/readEntities';
import { RETAIL_STORY } from '../story/retail';
import { pastOf } from './pastOf';
import { CHECKS, STATUSES_NOW } from './retailNow';
import { RETAIL_SCORECARDS } from './retailScorecards';

const TODAY = '2026-11-16';
const { days, changes, exemptions } = pastOf(RETAIL_SCORECARDS, TODAY);
const yesterday = days.at(-1)!;
const daysAgo = (count: number) => addDays(TODAY, -count);
const on = (day: string) => days.find(each => each.day === day)!;
const refOf = (product: string) => `dataproduct:prod/${product}`;

function entryOf(product: string, day = yesterday) {
  return day.entries.find(({ entityRef }) => entityRef === refOf(product));
}

function scoreOf(product: string, day = yesterday): number {
  return entryOf(product, day)?.standing.scoreFraction ?? 0;
}

function countsOf({ entries }: (typeof days)[number]) {
  const countOf = (level?: string) =>
    entries.filter(({ standing }) => standing.level === level).length;
  return [countOf('gold'), countOf('silver'), countOf('bronze'), countOf()];
}

describe('the past of the retailer’s scorecards', () => {
  it('has a snapshot of each day of four months but that of the outage', () => {
    expect([days[0]!.day, yesterday.day]).toEqual([daysAgo(119), daysAgo(1)]);
    expect(days).toHaveLength(118);
    expect(on(daysAgo(13))).toBeUndefined();
  });

  it('has nothing happen while the portal did not run', () => {
    const told = [...RETAIL_STORY.events, ...RETAIL_SCORECARDS.turns];
    expect(told.map(event => event.daysAgo)).not.toContain(13);
    expect(changes.map(({ at }) => at.slice(0, 10))).not.toContain(daysAgo(13));
  });

  it('ends with the results of today, but for what is exempt', () => {
    const exempt = [
      ['customers', 'sec-2'],
      ['product-catalog', 'lin-1'],
    ];
    for (const [product, statuses] of STATUSES_NOW) {
      const expected = new Map(statuses);
      for (const [of, check] of exempt) {
        if (of === product) expected.set(check!, 'exempt');
      }
      const told = entryOf(product)?.statuses.map(
        ({ check, status }) => [check, status] as const,
      );
      expect(new Map(told)).toEqual(expected);
    }
  });

  it('has products of every level in the end, and fewer good ones in the beginning', () => {
    expect(countsOf(yesterday)).toEqual([5, 9, 15, 11]);
    const [first] = days;
    const [gold = 0, silver = 0] = countsOf(first!);
    expect(gold + silver).toBeLessThan(10);
  });

  it('loses Gold on the day on which the definition began to ask for more', () => {
    const before = on(daysAgo(22));
    const after = on(daysAgo(21));
    expect([before.version, after.version]).toEqual([1, 2]);
    expect(after.checks.filter(id => !before.checks.includes(id))).toEqual([
      'sch-5',
      'sec-2',
    ]);
    expect([countsOf(before)[0], countsOf(after)[0]]).toEqual([8, 3]);
  });

  test.each([7, 30, 90])(
    'makes promotions the product that improved most in %i days',
    period => {
      const from = on(daysAgo(period));
      const [most] = [...STATUSES_NOW.keys()]
        .filter(product => entryOf(product, from))
        .map(
          product =>
            [product, scoreOf(product) - scoreOf(product, from)] as const,
        )
        .sort(([, a], [, b]) => b - a);
      expect(most?.[0]).toBe('promotions');
    },
  );

  it('has each product from the day on which it became one', () => {
    expect(entryOf('sales-per-store', on(daysAgo(76)))).toBeUndefined();
    expect(entryOf('sales-per-store', on(daysAgo(75)))).toBeDefined();
    expect(entryOf('shelf-labels')).toBeUndefined();
  });

  it('lets promotions rise step by step', () => {
    const steps = changes
      .filter(({ entityRef }) => entityRef === refOf('promotions'))
      .map(({ at, level, changes: [first] }) => [at, level, first?.check]);
    expect(steps).toEqual([
      ['2026-10-22T09:15:00.000Z', undefined, 'dom-1'],
      ['2026-10-26T07:00:00.000Z', undefined, 'sch-5'],
      ['2026-10-31T14:20:00.000Z', 'bronze', 'sch-3'],
      ['2026-11-10T10:50:00.000Z', 'gold', 'lin-1'],
    ]);
  });

  it('tells of changes what the snapshot of their day has', () => {
    const lastOfDay = new Map(
      changes.map(change => [
        `${change.entityRef} ${change.at.slice(0, 10)}`,
        change,
      ]),
    );
    for (const { entityRef, at, level, scoreFraction } of lastOfDay.values()) {
      const { entries } = on(at.slice(0, 10));
      const { standing } = entries.find(each => each.entityRef === entityRef)!;
      expect([standing.level, standing.scoreFraction]).toEqual([
        level,
        scoreFraction,
      ]);
    }
  });

  it('asks of products and checks that there are', () => {
    const products = [
      ...RETAIL_SCORECARDS.turns.flatMap(turn => turn.products),
      ...RETAIL_SCORECARDS.exemptions.map(({ product }) => product),
    ];
    expect(products.filter(product => !STATUSES_NOW.has(product))).toEqual([]);
    const checks = [
      ...RETAIL_SCORECARDS.turns.flatMap(({ was }) => Object.keys(was)),
      ...RETAIL_SCORECARDS.definition.added,
    ];
    const known = CHECKS.map(({ id }) => id);
    expect(checks.filter(check => !known.includes(check))).toEqual([]);
  });

  it('changes something with every turn', () => {
    const idle = RETAIL_SCORECARDS.turns.filter(({ products, was }) =>
      products.some(product =>
        Object.entries(was).some(
          ([check, status]) => STATUSES_NOW.get(product)?.get(check) === status,
        ),
      ),
    );
    expect(idle).toEqual([]);
  });
});

describe('exemptions of the past', () => {
  it('are one of each kind', () => {
    expect(
      exemptions.map(exemption => [
        exemption.entityRef,
        exemptionPhase(exemption, TODAY),
        exemption.lastDay,
      ]),
    ).toEqual([
      [refOf('returns'), 'expired', '2026-11-01'],
      [refOf('customers'), 'active', '2027-01-26'],
      [refOf('product-catalog'), 'active', '2026-11-21'],
      [refOf('stock-levels'), 'requested', '2027-01-15'],
    ]);
  });

  it('are of checks that fail without them', () => {
    for (const { product, check } of RETAIL_SCORECARDS.exemptions) {
      expect(STATUSES_NOW.get(product)?.get(check)).toBe('fail');
    }
  });

  it('are asked for and approved by different people whom the catalog knows', () => {
    const known = readEntities('packages/demo/catalog/all.yaml').map(entity =>
      stringifyEntityRef(entity),
    );
    for (const { requestedBy, decidedBy } of exemptions) {
      const people = [requestedBy, ...(decidedBy ? [decidedBy] : [])];
      expect(people.filter(person => !known.includes(person))).toEqual([]);
      expect(decidedBy).not.toBe(requestedBy);
    }
  });

  it('last no longer than a portal allows', () => {
    for (const { firstDay, lastDay } of exemptions) {
      expect(lastDay <= addDays(firstDay, 180)).toBe(true);
    }
  });
});
