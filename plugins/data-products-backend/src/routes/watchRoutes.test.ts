// SPDX-License-Identifier: Apache-2.0

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { WATCH_KINDS } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases } from '../__testUtils__/databases';
import { KIM } from '../__testUtils__/openRouter';
import { aContext, aPlan } from '../__testUtils__/plans';
import {
  openConsumers,
  ORDERS,
  orders,
  PATH,
  WEB_SHOP,
} from './__testUtils__/openConsumers';

const databases = createTestDatabases();
const WATCH = `${PATH}/watch`;
const NOTHING = { watches: [] };

const open = (options?: Parameters<typeof openConsumers>[1]) =>
  openConsumers(databases, options);

describe('/products/:namespace/:name/watch', () => {
  it('says for whom one can watch', async () => {
    const { http } = await open();
    const { status, body } = await http.get(WATCH);
    expect([status, body]).toEqual([
      200,
      { entityRef: ORDERS, watcherRefs: [KIM, WEB_SHOP], watches: [] },
    ]);
  });

  it('is for oneself and everything unless told', async () => {
    const { http, auditor } = await open();
    const { status, body } = await http.put(WATCH);
    expect([status, body]).toEqual([
      200,
      {
        watcherRef: KIM,
        kinds: WATCH_KINDS,
        setBy: KIM,
        setAt: expect.any(String),
      },
    ]);
    expect((await http.get(WATCH)).body.watches).toEqual([body]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'watch-set',
        severityLevel: 'medium',
        meta: { namespace: 'prod', name: 'orders' },
      }),
    );
  });

  it('is the same when it is set again, and what was set last', async () => {
    const { http } = await open();
    await http.put(WATCH);
    await http.put(WATCH).send({ watcher: 'me', kinds: ['level', 'schema'] });
    const { body } = await http.get(WATCH);
    expect(body.watches).toMatchObject([{ kinds: ['schema', 'level'] }]);
  });

  it('is for groups apart from oneself', async () => {
    const { http } = await open();
    await http.put(WATCH);
    await http.put(WATCH).send({ watcher: WEB_SHOP.toUpperCase() });
    await http.delete(WATCH);
    const { body } = await http.get(WATCH);
    expect(body.watches).toMatchObject([{ watcherRef: WEB_SHOP, setBy: KIM }]);
  });

  // prettier-ignore
  test.each<[string, number, object]>([
    ['a group that one is not in',  403, { watcher: 'group:default/others' }],
    ['somebody else',               403, { watcher: 'user:default/robin' }],
    ['nothing',                     400, { kinds: [] }],
    ['something twice',             400, { kinds: ['level', 'level'] }],
    ['a kind that there is not',    400, { kinds: ['weather'] }],
  ])('is not for %s', async (_case, expected, request) => {
    const { http } = await open();
    expect((await http.put(WATCH).send(request)).status).toBe(expected);
    expect((await http.get(WATCH)).body).toMatchObject(NOTHING);
  });

  it('ends more than once', async () => {
    const { http } = await open();
    await http.put(WATCH);
    for (const path of [WATCH, WATCH, '/products/prod/nothing/watch']) {
      expect((await http.delete(path)).status).toBe(204);
    }
    expect((await http.get(WATCH)).body).toMatchObject(NOTHING);
  });

  it('does not end for a group that one is not in', async () => {
    const { http } = await open();
    const { status } = await http
      .delete(WATCH)
      .query({ watcher: 'group:default/others' });
    expect(status).toBe(403);
  });

  it('is not of a product that there is not', async () => {
    const { http } = await open();
    for (const ask of [http.get, http.put]) {
      expect((await ask('/products/prod/nothing/watch')).status).toBe(404);
    }
  });
});

describe('/watches', () => {
  it('lists what oneself and groups watch, each product once', async () => {
    const { http } = await open();
    await http.put(WATCH).send({ watcher: WEB_SHOP, kinds: ['schema'] });
    await http.put(WATCH);
    const { body } = await http.get('/watches');
    expect(body).toEqual([
      {
        entityRef: ORDERS,
        title: 'orders',
        environmentId: orders.environmentId,
        isPresent: true,
        watches: expect.arrayContaining([
          expect.objectContaining({ watcherRef: KIM }),
          expect.objectContaining({ watcherRef: WEB_SHOP }),
        ]),
      },
    ]);
  });

  it('lists what is gone, of which the watch can be ended', async () => {
    const { http, store } = await open();
    await http.put(WATCH);
    await store.applyPlan(aPlan({ removals: [orders.key] }), aContext(1));
    const { body } = await http.get('/watches');
    expect(body).toMatchObject([{ title: 'orders', isPresent: false }]);
    await http.delete(WATCH);
    expect((await http.get('/watches')).body).toEqual([]);
  });

  it('says nothing of what one may not read any more, and has nobody told of it', async () => {
    const permissions: NonNullable<
      Parameters<typeof openConsumers>[1]
    >['permissions'] = {
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
      authorizeConditional: async () => [{ result: AuthorizeResult.DENY }],
    };
    const { http, knex } = await open({ permissions });
    const hidden = () => knex('watches').whereNotNull('hidden_since');
    await http.put(WATCH);
    expect(await hidden()).toHaveLength(0);

    expect((await http.get('/watches')).body).toEqual([]);
    expect(await hidden()).toHaveLength(1);

    // The product's page shows it, so it is readable again.
    await http.get(WATCH);
    expect(await hidden()).toHaveLength(0);
  });
});
