// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumnKind,
  ExploreColumnValue,
} from '@data-mesh/backstage-plugin-data-products-common';
import { columnValue } from './columnValue';

describe('columnValue', () => {
  // prettier-ignore
  test.each<[ExploreColumnKind, unknown, ExploreColumnValue | undefined]>([
    ['text',     'gold',                      'gold'],
    ['text',     ' ',                         undefined],
    ['text',     3,                           undefined],
    ['number',   0,                           0],
    ['number',   null,                        null],
    ['number',   NaN,                         undefined],
    ['number',   '3',                         undefined],
    ['duration', 1.5,                         1.5],
    ['duration', Infinity,                    undefined],
    ['instant',  '2026-11-22T12:00:00.000Z',  '2026-11-22T12:00:00.000Z'],
    ['instant',  '2026-11-22T13:00:00+01:00', '2026-11-22T12:00:00.000Z'],
    ['instant',  'yesterday',                 undefined],
    ['instant',  undefined,                   undefined],
  ])('%s: %p', (kind, value, expected) => {
    expect(columnValue(kind, value)).toBe(expected);
  });
});
