// SPDX-License-Identifier: Apache-2.0
import {
  ALL_RIGHTS,
  aProductTopic,
  aQuery,
  aSource,
  otherTopic,
} from '../__testUtils__/holdings';
import { createSight } from './createSight';
import { hiddenNames, hideNames } from './hideNames';
import { toKnowledge } from './readKnowledge';

describe('hideNames', () => {
  const hidden = new Set(['PAY', 'PAY_ALL', 'pay.raw', 'CSAS_PAY_3', 'a`b']);
  const unseen = '(not visible to you)';

  // prettier-ignore
  test.each<[string, string, string]>([
    ['a name',                      'Source PAY does not exist.',     `Source ${unseen} does not exist.`],
    ['a name in quotes',            'Cannot drop `PAY`.',             `Cannot drop \`${unseen}\`.`],
    ['several in a list',           'read by [CSAS_PAY_3, PAY_ALL]',  `read by [${unseen}, ${unseen}]`],
    ['a topic, dot and all',        'Topic pay.raw: no',              `Topic ${unseen}: no`],
    ['what a pattern would read',   'a`b',                            unseen],
    ['no part of another name',     'PAYMENTS, OLD_PAY and PAY2',     'PAYMENTS, OLD_PAY and PAY2'],
    ['no name that differs',        'pay, payxraw',                   'pay, payxraw'],
    ['nothing in an empty text',    '',                               ''],
  ])('takes out %s', (_what, text, shown) => {
    expect(hideNames(text, hidden)).toBe(shown);
  });
});

describe('hiddenNames', () => {
  it('are those of streams, topics and queries that the caller does not see', () => {
    const knowledge = toKnowledge({
      sources: [aSource('ORDERS', 'orders'), aSource('SALARIES', 'salaries')],
      queries: [
        aQuery('Q_ORDERS', ['ORDERS'], ['ORDERS']),
        aQuery('Q_BOTH', ['ORDERS'], ['SALARIES']),
      ],
      readAt: '2026-11-02T08:00:00.000Z',
    });
    const sight = createSight({
      rights: ALL_RIGHTS,
      topicBySource: new Map([
        ['ORDERS', 'orders'],
        ['SALARIES', 'salaries'],
      ]),
      flows: [],
      access: new Map([
        ['orders', aProductTopic('orders')],
        ['salaries', otherTopic('salaries', 'hidden')],
      ]),
    });
    expect([...hiddenNames(knowledge, sight)].sort()).toEqual([
      'Q_BOTH',
      'SALARIES',
      'salaries',
    ]);
  });
});
