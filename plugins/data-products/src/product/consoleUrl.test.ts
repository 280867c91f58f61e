// SPDX-License-Identifier: Apache-2.0
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { toEntity } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { consoleUrlFromEntity } from './consoleUrl';

describe('consoleUrlFromEntity', () => {
  test.each(['https://confluent.cloud', 'https://kafka.test:8443/console/eu'])(
    'finds %s again in the entity',
    consoleUrl => {
      const entity = toEntity(aDataProduct(), {
        entityName: 'orders',
        namespace: 'prod',
        consoleUrl,
      });
      expect(consoleUrlFromEntity(entity)).toBe(consoleUrl);
    },
  );

  // prettier-ignore
  test.each([
    ['no location',          undefined],
    ['a file',               'file:/environments/x'],
    ['a page of elsewhere',  'url:https://github.test/org/repo'],
    ['what is no web page',  'url:javascript:alert(1)/environments/x'],
  ])('takes nothing from %s', (_case, location) => {
    const entity = aDataProductEntity();
    entity.metadata.annotations = location
      ? { [ANNOTATION_LOCATION]: location }
      : undefined;
    expect(consoleUrlFromEntity(entity)).toBeUndefined();
  });
});
