// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import {
  BackendFeature,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { parse } from 'yaml';
import { scaffolderModuleDataProducts } from '../module';
import type { FakeDataProductsBackEnd } from './FakeDataProductsBackEnd';

const FILE = resolvePackagePath(
  '@data-mesh/backstage-plugin-scaffolder-backend-module-data-products',
  'templates/create-data-product/template.yaml',
);

/** The package's template, as the catalog has it that read it from its file. */
export function theTemplate(): Entity {
  const entity = parse(readFileSync(FILE, 'utf8'));
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        'backstage.io/managed-by-location': `file:${FILE}`,
        'backstage.io/managed-by-origin-location': `file:${FILE}`,
      },
    },
  };
}

/** A real scaffolder with the package's template and actions, over a fake back end of data products. */
export async function startScaffolder(
  backEnd: FakeDataProductsBackEnd,
  ...features: BackendFeature[]
) {
  const { server } = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleDataProducts,
      catalogServiceMock.factory({ entities: [theTemplate()] }),
      mockServices.discovery.mock(backEnd.discovery).factory,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'https://portal.example' } },
      }),
      ...features,
    ],
  });
  return server;
}

/** What somebody fills in who wants an empty topic. */
export const BLANK = {
  place: { environmentId: 'env-7k2mq9', clusterId: 'lkc-3x9wz1' },
  origin: 'blank',
  topic: 'orders.returned.v1',
  valueSchema: { schemaType: 'AVRO', schema: '{"type":"record"}' },
  description: 'Returns, as shops accept them.',
  owner: 'group:default/checkout',
  domain: 'domain:default/sales',
  qualityTier: 'curated',
  sla: { tier: 'tier-2', acceptedTier: 'tier-2' },
  withRepository: false,
  plan: { isRunnable: true },
};
