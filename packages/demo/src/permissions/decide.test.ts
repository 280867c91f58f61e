// SPDX-License-Identifier: Apache-2.0
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import type { Permission } from '@backstage/plugin-permission-common';
import {
  dataProductsHoldDecidePermission,
  dataProductsProblemClosePermission,
  dataProductsProblemReportPermission,
  dataProductsProductRefreshPermission,
  dataProductsRecordsReadUnmaskedPermission,
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  ksqldbDataWritePermission,
  ksqldbDefinitionExecutePermission,
  ksqldbMetadataReadPermission,
  ksqldbQueryExecutePermission,
  ksqldbRunControlPermission,
  ksqldbSourceUnownedPermission,
  ksqldbTopicPrintPermission,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { decide } from './decide';

const OWNS = {
  nobody: [],
  guest: ['user:default/guest'],
  engineer: ['user:default/elif.aydin', 'group:default/checkout'],
  marketing: ['user:default/lucia.ortega', 'group:default/marketing'],
  steward: ['user:default/ingrid.solberg', 'group:default/data-stewards'],
  platform: ['user:default/kwame.mensah', 'group:default/data-platform'],
};

describe('decide', () => {
  const A = 'ALLOW';
  const D = 'DENY';
  const C = 'CONDITIONAL';

  // prettier-ignore
  test.each<[string, Permission, string[]]>([
    //                                                                    nobody guest engineer marketing steward platform
    ['read an entity',      catalogEntityReadPermission,                  [D,    A,    A,       C,        A,      A]],
    ['read a location',     catalogLocationReadPermission,                [D,    A,    A,       A,        A,      A]],
    ['delete an entity',    catalogEntityDeletePermission,                [D,    D,    D,       D,        D,      A]],
    ['see the sync',        dataProductsSyncReadPermission,               [D,    A,    A,       D,        A,      A]],
    ['start a sync',        dataProductsSyncTriggerPermission,            [D,    D,    D,       D,        A,      A]],
    ['decide about a hold', dataProductsHoldDecidePermission,             [D,    D,    D,       D,        A,      A]],
    ['refresh a product',   dataProductsProductRefreshPermission,         [D,    D,    A,       A,        A,      A]],
    ['report a problem',    dataProductsProblemReportPermission,          [D,    D,    A,       A,        A,      A]],
    ['close any problem',   dataProductsProblemClosePermission,           [D,    D,    D,       D,        A,      A]],
    ['see personal data',   dataProductsRecordsReadUnmaskedPermission,    [D,    D,    A,       D,        A,      A]],
    ['see streams',         ksqldbMetadataReadPermission,                 [D,    A,    A,       A,        A,      A]],
    ['run a query',         ksqldbQueryExecutePermission,                 [D,    D,    A,       A,        A,      A]],
    ['create a stream',     ksqldbDefinitionExecutePermission,            [D,    D,    A,       D,        D,      A]],
    ['insert rows',         ksqldbDataWritePermission,                    [D,    D,    A,       D,        D,      A]],
    ['stop a query',        ksqldbRunControlPermission,                   [D,    D,    A,       D,        D,      A]],
    ['use nobody’s topics', ksqldbSourceUnownedPermission,                [D,    D,    A,       D,        D,      A]],
    ['print a topic',       ksqldbTopicPrintPermission,                   [D,    D,    D,       D,        D,      A]],
  ])('says who may %s', (_what, permission, expected) => {
    expect(
      Object.values(OWNS).map(owns => decide(permission, owns).result),
    ).toEqual(expected);
  });

  it('keeps the products of the payments domain, and only those, from Marketing', () => {
    expect(decide(catalogEntityReadPermission, OWNS.marketing)).toMatchObject({
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        not: {
          allOf: [
            { rule: 'IS_ENTITY_KIND', params: { kinds: ['DataProduct'] } },
            { rule: 'HAS_SPEC', params: { key: 'domain', value: 'payments' } },
          ],
        },
      },
    });
  });
});
