// SPDX-License-Identifier: Apache-2.0
import {
  aProductMetadata,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { attributeNames, withAttribute } from './attributeNames';

const TEAM = { name: 'team', value: 'checkout' };
const COST = { name: 'costCenter', value: 'CC-1' };

describe('attributeNames', () => {
  const vocabulary = aVocabulary({
    attributesByEnvironment: { 'env-7k2mq9': ['costCenter', 'support'] },
  });

  test.each<[string, string, (typeof TEAM)[], string[]]>([
    ['those defined', 'env-7k2mq9', [], ['costCenter', 'support']],
    ['each once', 'env-7k2mq9', [COST], ['costCenter', 'support']],
    [
      'what is set beyond them',
      'env-7k2mq9',
      [TEAM],
      ['costCenter', 'support', 'team'],
    ],
    ['what is set where none is known', 'env-4p8xd3', [TEAM], ['team']],
  ])('offers %s', (_case, environmentId, attributes, expected) => {
    expect(
      attributeNames(
        vocabulary,
        environmentId,
        aProductMetadata({ attributes }),
      ),
    ).toEqual(expected);
  });
});

describe('withAttribute', () => {
  test('changes one in its place', () => {
    expect(
      withAttribute([TEAM, COST], { name: 'team', value: 'sales' }),
    ).toEqual([{ name: 'team', value: 'sales' }, COST]);
  });

  test('adds one that is not there', () => {
    expect(withAttribute([TEAM], COST)).toEqual([TEAM, COST]);
  });
});
