// SPDX-License-Identifier: Apache-2.0
import {
  controlStatement,
  possibleOrders,
  QueryOrder,
} from './controlStatement';

describe('controlStatement', () => {
  // prettier-ignore
  test.each<[QueryOrder, string, string]>([
    ['pause',     'CSAS_A_1',          'PAUSE CSAS_A_1;'],
    ['resume',    'CSAS_A_1',          'RESUME CSAS_A_1;'],
    ['terminate', 'CSAS_A_1',          'TERMINATE CSAS_A_1;'],
    ['terminate', 'x; TERMINATE ALL',  'TERMINATE `x; TERMINATE ALL`;'],
    ['terminate', 'ALL',               'TERMINATE `ALL`;'],
  ])('writes %s of %s', (order, id, expected) => {
    expect(controlStatement(order, id)).toBe(expected);
  });
});

describe('possibleOrders', () => {
  // prettier-ignore
  test.each<[string, QueryOrder[]]>([
    ['RUNNING',      ['pause', 'terminate']],
    ['UNRESPONSIVE', ['pause', 'terminate']],
    ['PAUSED',       ['resume', 'terminate']],
    ['ERROR',        ['terminate']],
  ])('of one that is %s', (state, expected) => {
    expect(possibleOrders(state)).toEqual(expected);
  });
});
