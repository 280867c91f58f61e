// SPDX-License-Identifier: Apache-2.0
import { ADDRESS, openRegistry } from '../../__testUtils__/openRegistry';
import type { OpenShop } from '../../__testUtils__/openShop';

let shop: OpenShop;
beforeEach(async () => {
  shop = await openRegistry();
});
afterEach(() => shop.close());

describe('deleting', () => {
  test('hides a subject, whose ids still resolve, and then removes it', async () => {
    expect((await shop.del('/subjects/orders-value').expect(200)).body).toEqual(
      [1, 2],
    );
    expect((await shop.get('/subjects?subjectPrefix=orders')).body).toEqual([]);
    expect(
      (await shop.get('/subjects?subjectPrefix=orders&deleted=true')).body,
    ).toEqual(['orders-value']);
    await shop.get('/schemas/ids/100001').expect(200);
    expect(
      (await shop.del('/subjects/orders-value?permanent=true').expect(200))
        .body,
    ).toEqual([1, 2]);
    expect(
      (await shop.get('/subjects?subjectPrefix=orders&deleted=true')).body,
    ).toEqual([]);
  });

  test('goes on counting after the soft step and starts again after the hard one', async () => {
    const register = () =>
      shop.post('/subjects/t/versions', { schema: '"int"' });
    await register();
    await shop.del('/subjects/t');
    await register();
    expect((await shop.get('/subjects/t/versions')).body).toEqual([2]);
    await shop.del('/subjects/t');
    await shop.del('/subjects/t?permanent=true');
    await register();
    expect((await shop.get('/subjects/t/versions')).body).toEqual([1]);
  });

  test('takes one version', async () => {
    expect(
      (await shop.del('/subjects/orders-value/versions/1').expect(200)).body,
    ).toBe(1);
    expect((await shop.get('/subjects/orders-value/versions')).body).toEqual([
      2,
    ]);
  });

  // prettier-ignore
  test.each<[string, string[], string, number, number]>([
    ['an unknown subject',                   [],                                    '/subjects/nope',                             404, 40401],
    ['a subject for good, at once',          [],                                    '/subjects/orders-value?permanent=true',      404, 40405],
    ['a subject twice',                      ['/subjects/orders-value'],            '/subjects/orders-value',                     404, 40404],
    ['a version for good, at once',          [],                                    '/subjects/orders-value/versions/1?permanent=true', 404, 40407],
    ['a version twice',                      ['/subjects/orders-value/versions/1'], '/subjects/orders-value/versions/1',          404, 40406],
    ['a version that is not there',          [],                                    '/subjects/orders-value/versions/9',          404, 40402],
    ['what others refer to',                 [],                                    `/subjects/${ADDRESS}`,                       422, 42206],
  ])('refuses %s', async (_case, before, path, status, code) => {
    for (const each of before) await shop.del(each).expect(200);
    expect((await shop.del(path).expect(status)).body.error_code).toBe(code);
  });
});
