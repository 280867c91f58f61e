// SPDX-License-Identifier: Apache-2.0
import type { FacetValue } from '@data-mesh/backstage-plugin-data-products-common';
import {
  changeExploreQuery,
  DEFAULT_QUERY,
  ExploreQuery,
} from './exploreQuery';
import { takeBack, WayOut, WaysOut, waysOut } from './waysOut';

const counted = (count: number): FacetValue[] => [
  { value: 'x', kind: 'term', count },
];

describe('waysOut', () => {
  const two: Partial<ExploreQuery> = {
    environments: [],
    filters: { lifecycle: ['draft'], qualityTier: ['raw'] },
  };

  // prettier-ignore
  test.each<[string, Partial<ExploreQuery>, Parameters<typeof waysOut>[1], WaysOut]>([
    ['the facet that alone keeps the list empty', two,
      { lifecycle: counted(3), qualityTier: counted(0) },
      { sure: ['lifecycle'], possible: [] }],
    ['either of two facets', two,
      { lifecycle: counted(3), qualityTier: counted(1) },
      { sure: ['lifecycle', 'qualityTier'], possible: [] }],
    ['nothing for sure when facets exclude each other', two,
      { lifecycle: counted(0), qualityTier: counted(0) },
      { sure: [], possible: [] }],
    ['perhaps a facet nobody counted', two,
      { lifecycle: counted(0) },
      { sure: [], possible: ['qualityTier'] }],
    ['perhaps the text and the switches', { environments: [], text: 'x', isMine: true, hasIssues: true },
      {},
      { sure: [], possible: ['text', 'isMine', 'hasIssues'] }],
    ['the environment chosen for the person', { text: 'x' },
      { environment: counted(2) },
      { sure: ['environment'], possible: ['text'] }],
    ['not the environment when all are looked at', { environments: [], text: 'x' },
      { environment: counted(0) },
      { sure: [], possible: ['text'] }],
  ])('are %s', (_case, change, facets, expected) => {
    expect(waysOut({ ...DEFAULT_QUERY, ...change }, facets)).toEqual(expected);
  });
});

describe('takeBack', () => {
  const narrowed: ExploreQuery = {
    ...DEFAULT_QUERY,
    text: 'x',
    filters: { tag: ['PII'], pii: ['yes'] },
    isMine: true,
  };

  // prettier-ignore
  test.each<[WayOut, Partial<ExploreQuery>]>([
    ['text',        { text: '' }],
    ['environment', { environments: [] }],
    ['isMine',      { isMine: false }],
    ['tag',         { filters: { pii: ['yes'] } }],
  ])('%s leaves the rest as it is', (condition, expected) => {
    expect(
      changeExploreQuery(narrowed, takeBack(condition, narrowed)),
    ).toEqual({ ...narrowed, ...expected });
  });
});
