// SPDX-License-Identifier: Apache-2.0
import { configApiRef } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { queryContent } from './product';

const configOf = (...kafkaClusterIds: string[]) => ({
  dataMesh: {
    environments: [
      {
        ksqldb: kafkaClusterIds.map(kafkaClusterId => ({ kafkaClusterId })),
      },
    ],
  },
});

describe('the tab of a product', () => {
  // prettier-ignore
  test.each([
    ['with ksqlDB on the Kafka cluster of the product', configOf('lkc-3x9wz1'), true],
    ['with ksqlDB on another Kafka cluster',            configOf('lkc-8d4rt2'), false],
    ['without any ksqlDB',                              configOf(),             false],
    ['without configuration of the suite',              {},                     false],
  ])('in a portal %s', (_case, data, expected) => {
    const isShownFor = createExtensionTester(queryContent, {
      apis: [[configApiRef, mockApis.config({ data })]],
    }).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    );
    expect(isShownFor?.(aDataProductEntity())).toBe(expected);
  });
});
