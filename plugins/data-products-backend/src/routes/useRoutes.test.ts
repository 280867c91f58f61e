// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../__testUtils__/databases';
import { KIM } from '../__testUtils__/openRouter';
import {
  component,
  entities,
  openConsumers,
  ORDERS,
  orders,
  PATH,
  WEB_SHOP,
} from './__testUtils__/openConsumers';

const databases = createTestDatabases();

const open = (options?: Parameters<typeof openConsumers>[1]) =>
  openConsumers(databases, options);

describe('/products/:namespace/:name/uses', () => {
  const use = (name: string, kind = 'component') =>
    `${PATH}/uses/${kind}/default/${name}`;
  const OTHERS = 'component:default/others';

  it('declares who uses it, for lineage, consumers and dependents to tell', async () => {
    const { http, auditor } = await open({
      groups: ['group:default/others'],
    });
    const { status, body } = await http.put(use('others'));

    expect([status, body]).toEqual([
      200,
      { entityRef: OTHERS, declaredBy: KIM, declaredAt: expect.any(String) },
    ]);
    const { body: told } = await http.get(`${PATH}/consumers`);
    expect(told.consumers).toMatchObject([
      {
        id: OTHERS,
        groups: [],
        canBeRemoved: true,
        evidence: [
          {
            source: 'declared-uses',
            detail: `${OTHERS} uses ${ORDERS}, declared by ${KIM}`,
            observedAt: body.declaredAt,
          },
        ],
      },
      { id: 'component:default/storefront' },
    ]);
    expect(told.consumers[1].canBeRemoved).toBeUndefined();
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'use-declare',
        severityLevel: 'medium',
        meta: expect.objectContaining({ componentName: 'others' }),
      }),
    );
  });

  it('is the same when it is declared again', async () => {
    const { http } = await open();
    const { body: first } = await http.put(use('storefront'));
    expect((await http.put(use('Storefront'))).body).toEqual(first);
  });

  it('is taken back once', async () => {
    const { http } = await open();
    await http.put(use('storefront'));
    expect((await http.delete(use('storefront'))).status).toBe(204);
    expect((await http.delete(use('storefront'))).status).toBe(404);
    const { body } = await http.get(`${PATH}/consumers`);
    expect(body.consumers).toMatchObject([
      { evidence: [{ source: 'declared' }] },
    ]);
  });

  it('is not taken back by others, who are not offered to', async () => {
    const { http, knex } = await open();
    await knex('declared_uses').insert({
      product_key: orders.key,
      entity_ref: OTHERS,
      declared_by: 'user:default/robin',
      declared_at: '2026-11-01T00:00:00.000Z',
    });
    expect((await http.delete(use('others'))).status).toBe(403);
    const { body } = await http.get(`${PATH}/consumers`);
    expect(body.consumers[0].id).toBe(OTHERS);
    expect(body.consumers[0].canBeRemoved).toBeUndefined();
  });

  it('is offered to whoever is one of several owners', async () => {
    const shared = component('shared', { owner: 'group:default/others' });
    const { http } = await open({
      entities: [
        ...entities,
        {
          ...shared,
          relations: [
            ...(shared.relations ?? []),
            { type: 'ownedBy', targetRef: WEB_SHOP },
          ],
        },
      ],
    });
    expect((await http.put(use('shared'))).status).toBe(200);
    const { body } = await http.get(`${PATH}/consumers`);
    expect(body.consumers[0]).toMatchObject({
      id: 'component:default/shared',
      canBeRemoved: true,
    });
  });

  it('is for administrators, whoever owns the component', async () => {
    const { http } = await open({ writeRules: { administrators: [KIM] } });
    expect((await http.put(use('others'))).status).toBe(200);
    expect((await http.put(use('orphan'))).status).toBe(200);
    expect((await http.delete(use('others'))).status).toBe(204);
  });

  // prettier-ignore
  test.each([
    ['a component of others',             use('others'),              403, 'belongs to group:default/others'],
    ['a component of nobody',             use('orphan'),              403, 'has no owner'],
    ['a component that is not there',     use('nothing'),             404, 'There is no component:default/nothing'],
    ['what cannot use anything',          use('web-shop', 'group'),   400, 'Only a component, resource or system'],
    ['a product that is not there',       '/products/prod/none/uses/component/default/storefront', 404, 'There is no data product'],
  ])('refuses %s', async (_case, path, expected, words) => {
    const { http, knex } = await open();
    const { status, body } = await http.put(path);
    expect([status, body.error.message]).toEqual([
      expected,
      expect.stringContaining(words),
    ]);
    expect(await knex('declared_uses')).toEqual([]);
  });
});
