// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { PRODUCTION, STAGING } from '../__testUtils__/environments';
import {
  PlacedPick,
  pickOffers,
  pickQuestions,
  placedPicks,
} from './changeablePicks';

const pick = (name: string, environment: EnvironmentInfo): PlacedPick => ({
  entityRef: `dataproduct:${environment.namespace}/${name}`,
  environmentId: environment.id,
});
const ORDERS = pick('orders', PRODUCTION);
const CARTS = pick('carts', PRODUCTION);
const TRIAL = pick('orders', STAGING);

/** The answers when those named may be changed in every way. */
const allowing = (picks: PlacedPick[], ...mine: PlacedPick[]) =>
  pickQuestions(picks).map(({ entityRef }) => ({
    isAllowed: mine.some(other => other.entityRef === entityRef),
  }));

describe('placedPicks', () => {
  it('knows the environment by the namespace, and leaves out what is in none', () => {
    expect(
      placedPicks(
        [ORDERS.entityRef, TRIAL.entityRef, 'dataproduct:gone/x', 'nonsense'],
        [PRODUCTION, STAGING],
      ),
    ).toEqual([ORDERS, TRIAL]);
  });
});

describe('pickOffers', () => {
  // prettier-ignore
  test.each<[string, PlacedPick[], PlacedPick[], string[]]>([
    ['all that may be changed',            [ORDERS, CARTS],        [ORDERS, CARTS], [ORDERS.entityRef, CARTS.entityRef]],
    ['those of them that may be changed',  [ORDERS, TRIAL, CARTS], [ORDERS, CARTS], [ORDERS.entityRef, CARTS.entityRef]],
  ])('offers %s', (_case, picks, mine, expected) => {
    const { offers } = pickOffers(picks, allowing(picks, ...mine));
    expect(offers).toEqual([
      { action: 'edit', entityRefs: expected },
      { action: 'deprecate', entityRefs: expected },
    ]);
  });

  // prettier-ignore
  test.each<[string, PlacedPick[], PlacedPick[], boolean]>([
    ['one alone',                   [ORDERS, CARTS], [ORDERS],        false],
    ['none',                        [ORDERS, CARTS], [],              false],
    ['those of two environments',   [ORDERS, TRIAL], [ORDERS, TRIAL], true],
  ])('offers nothing for %s', (_case, picks, mine, isOfSeveralEnvironments) => {
    expect(pickOffers(picks, allowing(picks, ...mine))).toEqual({
      offers: [],
      isOfSeveralEnvironments,
    });
  });

  it('offers each action for those that allow it', () => {
    const picks = [ORDERS, CARTS];
    const answers = [true, true, true, false].map(isAllowed => ({ isAllowed }));
    expect(
      pickOffers(picks, answers).offers.map(({ action }) => action),
    ).toEqual(['edit']);
  });
});
