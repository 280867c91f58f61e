// SPDX-License-Identifier: Apache-2.0
import {
  anEnvironment,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { SampleTarget } from '../samples/sample';
import { sampleTarget } from './sampleTarget';

type Options = Parameters<typeof sampleTarget>[0];

const target = (overrides: Partial<Options> = {}): SampleTarget =>
  sampleTarget({
    productTitle: 'orders',
    address: anOutputPort(),
    port: anOutputPort(),
    environment: anEnvironment(),
    formats: { ofProduct: ['AVRO'] },
    start: 'now',
    ...overrides,
  });

describe('sampleTarget', () => {
  it('knows what configuration and store tell', () => {
    expect(target()).toEqual({
      productTitle: 'orders',
      topic: 'orders',
      clusterId: 'lkc-3x9wz1',
      schemaRegistryId: 'lsrc-4nv8rd',
      bootstrapServers: 'pkc-retail.example:9092',
      schemaRegistryUrl: 'https://psrc-retail.example',
      authentication: 'apiKey',
      key: { format: 'none' },
      value: { format: 'avro', subject: 'orders-value' },
      isCompacted: false,
      start: 'now',
    });
  });

  // prettier-ignore
  test.each<[string, Partial<Options>, Partial<SampleTarget>]>([
    ['takes another cluster for one that asks for a key', { environment: anEnvironment({ clusters: [] }) }, { authentication: 'apiKey', bootstrapServers: undefined }],
    ['follows the authentication of the cluster',         { environment: anEnvironment({ clusters: [{ clusterId: 'lkc-3x9wz1', title: 'Retail', authentication: 'oauth' }] }) }, { authentication: 'oauth', bootstrapServers: undefined }],
    ['knows no address before configuration is read',     { environment: undefined }, { bootstrapServers: undefined, schemaRegistryUrl: undefined }],
    ['knows no format before the port is read',           { port: undefined }, { value: { format: 'unknown' }, isCompacted: false }],
    ['finds no registry in an address without one',       { address: { name: 'orders', qualifiedName: 'lkc-3x9wz1:orders' } }, { schemaRegistryId: undefined, clusterId: undefined }],
    ['sees that a topic is compacted',                    { port: anOutputPort({ cleanupPolicy: ['compact', 'delete'] }) }, { isCompacted: true }],
  ])('%s', (_case, overrides, expected) => {
    expect(target(overrides)).toMatchObject(expected);
  });
});
