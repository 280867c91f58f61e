// SPDX-License-Identifier: Apache-2.0
import type { ApiKeySpec, EnvironmentSpec } from '../world/scenario';

/** What a scenario puts into an environment of the demo; it may have clusters and keys of its own. */
export type EnvironmentContent = Partial<
  Omit<EnvironmentSpec, 'id' | 'name' | 'package' | 'registryId'>
>;

/** The same in every environment of the demo; that of Kafka opens each of its clusters, that of Cloud tells their figures. */
export const DEMO_KEYS: ApiKeySpec[] = [
  { key: 'demo-key', secret: 'demo-secret' },
  { key: 'demo-kafka-key', secret: 'demo-kafka-secret', kind: 'kafka' },
  { key: 'demo-cloud-key', secret: 'demo-cloud-secret', kind: 'cloud' },
];

/** The demo's production, with the ids that its configuration names, so that one configuration fits every scenario. */
export function production(content: EnvironmentContent): EnvironmentSpec {
  return {
    id: 'env-7k2mq9',
    name: 'prod',
    package: 'advanced',
    registryId: 'lsrc-4nv8rd',
    apiKeys: DEMO_KEYS,
    clusters: [
      { id: 'lkc-3x9wz1', name: 'main-eu' },
      { id: 'lkc-8d4rt2', name: 'second-eu' },
    ],
    ...content,
  };
}

/** The demo's staging, with nothing in it unless told. */
export function staging(content: EnvironmentContent = {}): EnvironmentSpec {
  return {
    id: 'env-4p8xd3',
    name: 'staging',
    package: 'essentials',
    registryId: 'lsrc-9kq2wn',
    apiKeys: DEMO_KEYS,
    clusters: [{ id: 'lkc-5m1yb7', name: 'staging-eu' }],
    ...content,
  };
}

/** The attributes of the business metadata `DataProduct` that the suite knows by default. */
export const PRODUCT_ATTRIBUTES = [
  'owner',
  'domain',
  'description',
  'sla',
  'quality',
  'product',
  'lifecycle',
  'successor',
  'endsOn',
];

/** The definitions that the suite expects under its default names. */
export const PRODUCT_DEFINITIONS = {
  tagDefinitions: [
    {
      name: 'DataProduct',
      description: 'Offered for others to use',
      color: 'BLUE_DARK',
    },
  ],
  businessMetadataDefinitions: [
    {
      name: 'DataProduct',
      description: 'What a data product is and promises',
      attributes: PRODUCT_ATTRIBUTES,
    },
  ],
} satisfies EnvironmentContent;
