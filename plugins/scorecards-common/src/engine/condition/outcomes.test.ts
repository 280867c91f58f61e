// SPDX-License-Identifier: Apache-2.0
import { allOf, anyOf, Outcome } from './outcomes';

describe('outcomes of several parts', () => {
  // prettier-ignore
  test.each<[Outcome[], Outcome, Outcome]>([
    //                                 all              any
    [['pass', 'pass'],                 'pass',          'pass'],
    [['pass', 'warn'],                 'warn',          'pass'],
    [['pass', 'fail'],                 'fail',          'pass'],
    [['warn', 'fail'],                 'fail',          'warn'],
    [['pass', 'noData'],               'noData',        'pass'],
    [['warn', 'noData'],               'noData',        'warn'],
    [['fail', 'noData'],               'fail',          'noData'],
    [['fail', 'error'],                'fail',          'error'],
    [['noData', 'error'],              'error',         'error'],
    [['pass', 'notApplicable'],        'pass',          'pass'],
    [['fail', 'notApplicable'],        'fail',          'fail'],
    [['notApplicable'],                'notApplicable', 'notApplicable'],
  ])('of %j are %s for all, %s for any, in either order', (outcomes, all, any) => {
    const reversed = [...outcomes].reverse();
    expect([allOf(outcomes), allOf(reversed)]).toEqual([all, all]);
    expect([anyOf(outcomes), anyOf(reversed)]).toEqual([any, any]);
  });
});
