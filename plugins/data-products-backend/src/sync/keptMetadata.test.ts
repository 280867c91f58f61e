// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { createKeptMetadata } from '../keptMetadata/createKeptMetadata';
import { openTestSync } from './__testUtils__/openTestSync';

const databases = createTestDatabases();

describe('what the portal keeps of topics', () => {
  async function setUp(governancePackage: 'advanced' | 'essentials') {
    const { knex, store } = await openStore(databases, 'SQLITE_3');
    const keptMetadata = createKeptMetadata(knex);
    const opened = openTestSync(store, { governancePackage, keptMetadata });
    opened.confluent.put('a', { description: 'Of the topic.' });
    await keptMetadata.write('env-1', 'lsrc-1:lkc-1:a', [
      { name: 'domain', value: 'logistics' },
      { name: 'sla', value: 'tier-3' },
      { name: 'cost-center', value: '4711' },
    ]);
    return { ...opened, keptMetadata };
  }
  const issueOf = (product?: { issues: { code: string; message: string }[] }) =>
    product?.issues.find(({ code }) => code === 'metadata-unavailable');

  it('counts where the package has no business metadata, and an issue says who keeps it', async () => {
    const { stored, syncOnce } = await setUp('essentials');
    await syncOnce();
    const { a } = await stored();
    expect(a).toMatchObject({
      description: 'Of the topic.',
      domain: { text: 'logistics' },
      slaTier: { tier: 'tier-3' },
      attributes: [{ name: 'cost-center', value: '4711' }],
    });
    expect(issueOf(a)?.message).toContain('the portal itself keeps');
  });

  it('does not where there are business metadata', async () => {
    const { stored, syncOnce } = await setUp('advanced');
    await syncOnce();
    expect((await stored()).a).toMatchObject({ domain: { text: 'sales' } });
  });

  it('counts in the same way when one product is read again', async () => {
    const { keyOf, store, sync, syncOnce } = await setUp('essentials');
    await syncOnce();
    const before = (await store.changedSince('env-1', 0, 10)).lastSequence;
    await sync.refresh(keyOf('a'), { by: 'user:default/kim' });
    expect((await store.changedSince('env-1', 0, 10)).lastSequence).toBe(
      before,
    );
  });

  it('is no longer there when nothing is kept', async () => {
    const { keptMetadata, stored, syncOnce } = await setUp('essentials');
    await keptMetadata.write('env-1', 'lsrc-1:lkc-1:a', []);
    await syncOnce();
    const { a } = await stored();
    expect(a?.domain.status).toBe('missing');
    expect(issueOf(a)?.message).toContain('cannot be known');
  });
});
