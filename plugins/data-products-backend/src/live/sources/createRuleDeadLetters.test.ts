// SPDX-License-Identifier: Apache-2.0

import { GovernedRule } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { StoredProduct } from '../../store/types';
import { createRuleDeadLetters } from './createRuleDeadLetters';

const CLUSTER = 'lkc-3x9wz1';
const aRule = (changes: Partial<GovernedRule> = {}): GovernedRule => ({
  name: 'hasLines',
  phase: 'domain',
  tags: [],
  isDisabled: false,
  deadLetterTopic: 'orders.rejected',
  ...changes,
});

const aStored = (topic: string, clusterId = CLUSTER): StoredProduct =>
  ({
    entityName: topic,
    product: aDataProduct({
      outputPorts: [
        anOutputPort({
          name: topic,
          clusterId,
          subjects: [
            { subject: `${topic}-key`, part: 'key' },
            { subject: `${topic}-value`, part: 'value' },
          ],
        }),
      ],
    }),
  }) as StoredProduct;

const deadLetters = (
  stored: StoredProduct[],
  rules: Record<string, GovernedRule[]>,
) =>
  createRuleDeadLetters({
    products: {
      productsAfterName: async (_environmentId, { after, limit }) => {
        const from = stored.findIndex(each => each.entityName === after) + 1;
        return stored.slice(from, from + limit);
      },
    },
    subjects: {
      settings: async (_environmentId, names) =>
        new Map(
          names.flatMap(name =>
            rules[name]
              ? [
                  [
                    name,
                    {
                      compatibility: { level: 'BACKWARD', isOwn: false },
                      readAt: '2026-11-23T09:00:00.000Z',
                      changes: [],
                      rules: rules[name],
                    },
                  ] as const,
                ]
              : [],
          ),
        ),
    },
  })('env-7k2mq9', CLUSTER);

describe('createRuleDeadLetters', () => {
  // prettier-ignore
  test.each<[string, Record<string, GovernedRule[]>, string[] | undefined]>([
    ['a rule of the value',   { 'orders-value': [aRule()] },                                   ['orders.rejected']],
    ['rules of key and value', { 'orders-key': [aRule({ deadLetterTopic: 'orders.keys' })], 'orders-value': [aRule()] }, ['orders.keys', 'orders.rejected']],
    ['a rule without one',    { 'orders-value': [aRule({ deadLetterTopic: undefined })] },     undefined],
    ['a disabled rule',       { 'orders-value': [aRule({ isDisabled: true })] },               undefined],
    ['no rule that is known', {},                                                              undefined],
    ['rules of other topics', { 'returns-value': [aRule()] },                                  undefined],
  ])('tells the topics of %s', async (_case, rules, expected) => {
    const found = await deadLetters([aStored('orders')], rules);
    expect(found.get('orders')).toEqual(expected);
  });

  it('leaves topics of other clusters alone', async () => {
    const rules = { 'orders-value': [aRule()] };
    const found = await deadLetters([aStored('orders', 'lkc-other')], rules);
    expect(found.size).toBe(0);
  });

  it('goes on after a page', async () => {
    const many = Array.from({ length: 501 }, (_, index) =>
      aStored(`topic-${index}`),
    );
    const found = await deadLetters(many, { 'topic-500-value': [aRule()] });
    expect([...found.keys()]).toEqual(['topic-500']);
  });
});
