// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../../__testUtils__/databases';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import { metadata, openProducts } from './__testUtils__/openProducts';

const databases = createTestDatabases();

const open = (options?: Parameters<typeof openProducts>[1]) =>
  openProducts(databases, options);

describe('what a form starts with', () => {
  it('is what Confluent says, as refs and known words', async () => {
    const { editable } = await open();
    expect(await editable('orders')).toMatchObject({
      title: 'orders',
      topics: ['orders'],
      metadata: {
        product: '',
        owner: 'group:default/checkout',
        domain: 'domain:default/sales',
        qualityTier: 'curated',
        slaTier: 'tier-1',
        lifecycle: 'active',
      },
      unrecognized: {},
    });
  });

  it('tells what nobody understands besides', async () => {
    const { editable } = await open();
    expect(await editable('odd')).toMatchObject({
      metadata: {
        owner: '',
        domain: '',
        attributes: [{ name: 'cost-center' }],
      },
      unrecognized: {
        owner: 'nobody',
        domain: 'nowhere',
        qualityTier: 'gold',
        slaTier: 'always',
        lifecycle: 'ancient',
      },
    });
  });

  it('is read anew, and its version differs as soon as anybody changed anything', async () => {
    const { editable, confluent } = await open();
    const { version } = await editable('orders');
    expect((await editable('orders')).version).toBe(version);
    confluent.put('orders', {
      metadata,
      owner: 'checkout',
      tags: ['DataProduct', 'PII'],
      description: 'Every order.',
    });
    expect((await editable('orders')).version).toBe(version);
    confluent.put('orders', {
      metadata: { ...metadata, sla: 'tier-1' },
      owner: 'checkout',
      description: 'Every order.',
    });
    expect((await editable('orders')).version).not.toBe(version);
  });

  it('is not found when the topic is no product any more, and not guessed when it cannot be read', async () => {
    const { editable, confluent } = await open();
    confluent.put('orders', { tags: [] });
    await expect(editable('orders')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    confluent.failures.set('readTopic', failure('readTopic', 500));
    await expect(editable('orders')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
