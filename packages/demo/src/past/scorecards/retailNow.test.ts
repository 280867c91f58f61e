// SPDX-License-Identifier: Apache-2.0
import { standingOf } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  type JudgedProduct,
  judgeRetailer,
} from '../../scorecards/__testUtils__/judgeRetailer';
import { entityRefOf } from '../Scene';
import { CHECKS, LEVELS, STATUSES_NOW } from './retailNow';

jest.setTimeout(60_000);

describe('how the past of scorecards ends', () => {
  let products: JudgedProduct[];

  beforeAll(async () => {
    products = await judgeRetailer();
  });

  it('is how the products of the scenario come out', () => {
    const told = [...STATUSES_NOW].map(([product, statuses]) => [
      entityRefOf(product),
      [...statuses],
    ]);
    const judged = products.map(({ result }) => [
      result.entityRef,
      result.checks.map(({ check, status }) => [check, status]),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(judged));
  });

  it('counts checks as the scorecard does', () => {
    for (const { result } of products) {
      const { level, scoreFraction, knownFraction } = result;
      const statuses = STATUSES_NOW.get(result.entityRef.split('/')[1]!);
      const results = CHECKS.map(check => ({
        status: statuses!.get(check.id)!,
        weight: check.weight,
        level: check.level && LEVELS.indexOf(check.level),
      }));
      expect({ level: undefined, ...standingOf(results, LEVELS) }).toEqual({
        level,
        scoreFraction,
        knownFraction,
      });
    }
  });
});
