// SPDX-License-Identifier: Apache-2.0

import { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import {
  edit,
  openManagedPortal,
  publish,
  TOPIC,
} from './__testUtils__/openManagedPortal';
import { SHOP_ID, until } from './__testUtils__/startPortal';

// The catalog looks for work once a second, and the portal for new domains once a minute.
jest.setTimeout(180_000);

describe('what is over', () => {
  let portal: Awaited<ReturnType<typeof openManagedPortal>>;
  let published: Operation;

  beforeAll(async () => {
    portal = await openManagedPortal('readWrite');
    const { carryOut } = portal.as('owner');
    await carryOut({ kind: 'prepareEnvironment', environmentId: SHOP_ID });
    published = await carryOut(publish());
  });
  afterAll(() => portal.stop());

  it('is undone by who asked for it, and shows as their change', async () => {
    const { editable, carryOut, undo, api } = portal.as('owner');
    const before = await editable(TOPIC);
    const wrong = await carryOut(edit(before, { description: 'Wrong.' }));
    expect(wrong.isUndoable).toBe(true);
    expect(await undo(wrong.id)).toMatchObject({
      state: 'undone',
      isUndoable: false,
      undo: { requestedBy: 'user:default/owner' },
      targets: [{ state: 'undone' }],
    });
    expect(await editable(TOPIC)).toEqual(before);
    const shown = await api('get', `/products/shop/${TOPIC}`);
    expect(shown.body.product.description).toBe(before.metadata.description);
    const changes = await api('get', `/products/shop/${TOPIC}/changes`);
    expect(changes.body.items[0]).toMatchObject({
      by: 'user:default/owner',
      kind: 'changed',
      before: expect.stringContaining('Wrong.'),
    });
  });

  it('stays when it was changed since, or is somebody else’s', async () => {
    const { editable, carryOut, api } = portal.as('owner');
    const first = await carryOut(
      edit(await editable(TOPIC), { description: 'First.' }),
    );
    await carryOut(edit(await editable(TOPIC), { description: 'Second.' }));
    const path = `/operations/${first.id}/undo`;
    const refused = await api('post', path);
    expect([refused.status, refused.body.error.message]).toEqual([
      409,
      expect.stringMatching(
        /was changed since.* of checkout-debug this is different by now: .*description/,
      ),
    ]);
    expect((await portal.as('reader').api('post', path)).status).toBe(403);
    expect((await editable(TOPIC)).metadata.description).toBe('Second.');
    expect((await api('post', `/operations/${published.id}/undo`)).status).toBe(
      409,
    );
  });

  it('is undone also when it took a product away, and is then told', async () => {
    const { editable, carryOut, undo, api } = portal.as('owner');
    const before = await editable(TOPIC);
    const { entityRef, version } = before;
    const removed = await carryOut({
      kind: 'unpublish',
      environmentId: SHOP_ID,
      targets: [{ entityRef, version }],
    });
    expect((await api('get', `/products/shop/${TOPIC}`)).status).toBe(404);
    expect((await undo(removed.id)).state).toBe('undone');
    expect(await editable(TOPIC)).toEqual(before);
    const { body: audit } = await until(
      () => api('post', '/audit/by-query', { eventId: 'operation-undo-end' }),
      ({ body }) => body.totalItems >= 2,
    );
    expect(audit.items[0]).toMatchObject({
      by: 'user:default/owner',
      outcome: 'succeeded',
      target: entityRef,
    });
  });
});
