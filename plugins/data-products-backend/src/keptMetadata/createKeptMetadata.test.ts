// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { createKeptMetadata } from './createKeptMetadata';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('kept metadata on %s', id => {
  async function open() {
    const { knex } = await openStore(databases, id);
    return createKeptMetadata(knex);
  }

  const values = [
    { name: 'domain', value: 'sales' },
    { name: 'sla', value: `tier-1 "'<b>🛒` },
  ];

  it('are those that were written last, however the topic is spelled', async () => {
    const kept = await open();
    await kept.write('env-1', 'lsrc-1:lkc-1:orders', [
      { name: 'domain', value: 'old' },
    ]);
    await kept.write('env-1', 'lkc-1:orders', values);
    expect(await kept.read('env-1', 'lsrc-1:lkc-1:orders')).toEqual(values);
    expect(await kept.all('env-1')).toEqual(
      new Map([['lkc-1/orders', values]]),
    );
  });

  it('are of one topic of one environment', async () => {
    const kept = await open();
    await kept.write('env-1', 'lsrc-1:lkc-1:orders', values);
    expect(await kept.read('env-1', 'lsrc-1:lkc-2:orders')).toEqual([]);
    expect(await kept.read('env-2', 'lsrc-1:lkc-1:orders')).toEqual([]);
    expect(await kept.all('env-2')).toEqual(new Map());
  });

  it('are gone when none are written', async () => {
    const kept = await open();
    await kept.write('env-1', 'lsrc-1:lkc-1:orders', values);
    await kept.write('env-1', 'lsrc-1:lkc-1:orders', []);
    await kept.write('env-1', 'lsrc-1:lkc-1:orders', []);
    expect(await kept.all('env-1')).toEqual(new Map());
  });
});
