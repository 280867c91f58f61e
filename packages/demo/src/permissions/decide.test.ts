// SPDX-License-Identifier: Apache-2.0
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  dataProductsAuditReadPermission,
  dataProductsConnectorsRestartPermission,
  dataProductsCreatePermission,
  dataProductsDeprecatePermission,
  dataProductsEditPermission,
  dataProductsEnvironmentPreparePermission,
  dataProductsHoldDecidePermission,
  dataProductsProblemClosePermission,
  dataProductsProblemReportPermission,
  dataProductsProductRefreshPermission,
  dataProductsPublishPermission,
  dataProductsRecordsReadPermission,
  dataProductsRecordsReadUnmaskedPermission,
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
  dataProductsTopicReadPermission,
  dataProductsUnpublishPermission,
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
import {
  scorecardsCheckRunPermission,
  scorecardsExemptionApprovePermission,
  scorecardsExemptionRequestPermission,
  scorecardsResultReadPermission,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { decide } from './decide';

const OWNS = {
  nobody: [],
  guest: ['user:default/guest'],
  analyst: ['user:default/noor.haddad', 'group:default/analytics'],
  engineer: ['user:default/elif.aydin', 'group:default/checkout'],
  lead: [
    'user:default/priya.raman',
    'group:default/commerce',
    'group:default/checkout',
  ],
  marketing: ['user:default/lucia.ortega', 'group:default/marketing'],
  steward: ['user:default/ingrid.solberg', 'group:default/data-stewards'],
  platform: ['user:default/kwame.mensah', 'group:default/data-platform'],
};

const runTemplate = createPermission({
  name: 'scaffolder.task.create',
  attributes: { action: 'create' },
});

describe('decide', () => {
  const A = 'ALLOW';
  const D = 'DENY';
  const C = 'CONDITIONAL';

  // prettier-ignore
  test.each<[string, Permission, string[]]>([
    //                                                                     nobody guest analyst engineer lead marketing steward platform
    ['read an entity',       catalogEntityReadPermission,                 [D,    A,    A,    A,    A,    C,    A,    A]],
    ['read a location',      catalogLocationReadPermission,               [D,    A,    A,    A,    A,    A,    A,    A]],
    ['delete an entity',     catalogEntityDeletePermission,               [D,    D,    D,    D,    D,    D,    D,    A]],
    ['see the sync',         dataProductsSyncReadPermission,              [D,    A,    A,    A,    A,    D,    A,    A]],
    ['start a sync',         dataProductsSyncTriggerPermission,           [D,    D,    D,    D,    D,    D,    A,    A]],
    ['decide about a hold',  dataProductsHoldDecidePermission,            [D,    D,    D,    D,    D,    D,    A,    A]],
    ['refresh a product',    dataProductsProductRefreshPermission,        [D,    D,    A,    A,    A,    A,    A,    A]],
    ['report a problem',     dataProductsProblemReportPermission,         [D,    D,    A,    A,    A,    A,    A,    A]],
    ['close any problem',    dataProductsProblemClosePermission,          [D,    D,    D,    D,    D,    D,    A,    A]],
    ['see records',          dataProductsRecordsReadPermission,           [D,    D,    A,    A,    A,    A,    A,    A]],
    ['see personal data',    dataProductsRecordsReadUnmaskedPermission,   [D,    D,    D,    A,    A,    D,    A,    A]],
    ['restart a connector',  dataProductsConnectorsRestartPermission,     [D,    D,    D,    A,    A,    D,    D,    A]],
    ['publish a topic',      dataProductsPublishPermission,               [D,    D,    D,    C,    C,    D,    D,    A]],
    ['create a product',     dataProductsCreatePermission,                [D,    D,    D,    C,    C,    D,    D,    A]],
    ['edit a product',       dataProductsEditPermission,                  [D,    D,    D,    C,    C,    D,    A,    A]],
    ['deprecate a product',  dataProductsDeprecatePermission,             [D,    D,    D,    C,    C,    D,    A,    A]],
    ['unpublish a product',  dataProductsUnpublishPermission,             [D,    D,    D,    C,    C,    D,    D,    A]],
    ['see topics',           dataProductsTopicReadPermission,             [D,    D,    D,    A,    A,    D,    A,    A]],
    ['prepare environments', dataProductsEnvironmentPreparePermission,    [D,    D,    D,    D,    D,    D,    D,    A]],
    ['look at the audit',    dataProductsAuditReadPermission,             [D,    D,    D,    D,    D,    D,    A,    A]],
    ['run a template',       runTemplate,                                 [D,    D,    A,    A,    A,    A,    A,    A]],
    ['see streams',          ksqldbMetadataReadPermission,                [D,    A,    A,    A,    A,    A,    A,    A]],
    ['run a query',          ksqldbQueryExecutePermission,                [D,    D,    A,    A,    A,    A,    A,    A]],
    ['create a stream',      ksqldbDefinitionExecutePermission,           [D,    D,    D,    A,    A,    D,    D,    A]],
    ['insert rows',          ksqldbDataWritePermission,                   [D,    D,    D,    A,    A,    D,    D,    A]],
    ['stop a query',         ksqldbRunControlPermission,                  [D,    D,    D,    A,    A,    D,    D,    A]],
    ['use nobody’s topics',  ksqldbSourceUnownedPermission,               [D,    D,    D,    A,    A,    D,    D,    A]],
    ['print a topic',        ksqldbTopicPrintPermission,                  [D,    D,    D,    D,    D,    D,    D,    A]],
    ['see scorecards',       scorecardsResultReadPermission,              [D,    A,    A,    A,    A,    A,    A,    A]],
    ['check again',          scorecardsCheckRunPermission,                [D,    D,    A,    A,    A,    A,    A,    A]],
    ['ask for an exemption', scorecardsExemptionRequestPermission,        [D,    D,    A,    A,    A,    A,    A,    A]],
    ['approve an exemption', scorecardsExemptionApprovePermission,        [D,    D,    D,    D,    D,    D,    A,    A]],
  ])('says who may %s', (_what, permission, expected) => {
    expect(
      Object.values(OWNS).map(owns => decide(permission, owns).result),
    ).toEqual(expected);
  });

  it('lets teams write what is theirs, by owner or domain', () => {
    expect(decide(dataProductsEditPermission, OWNS.engineer)).toMatchObject({
      pluginId: 'data-products',
      resourceType: 'data-product',
      conditions: {
        anyOf: [
          { rule: 'IS_OWNED_BY', params: { claims: OWNS.engineer } },
          { rule: 'IS_DOMAIN_OWNED_BY', params: { claims: OWNS.engineer } },
        ],
      },
    });
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
