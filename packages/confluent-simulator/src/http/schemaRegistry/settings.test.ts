// SPDX-License-Identifier: Apache-2.0
import { openRegistry } from '../../__testUtils__/openRegistry';
import type { OpenShop } from '../../__testUtils__/openShop';

let shop: OpenShop;
beforeEach(async () => {
  shop = await openRegistry();
});
afterEach(() => shop.close());

describe('levels and modes', () => {
  test('are read under another name than they are written', async () => {
    expect((await shop.get('/config')).body).toEqual({
      compatibilityLevel: 'BACKWARD',
    });
    expect((await shop.put('/config', { compatibility: 'full' })).body).toEqual(
      { compatibility: 'FULL' },
    );
    expect((await shop.get('/config')).body).toEqual({
      compatibilityLevel: 'FULL',
    });
    expect((await shop.del('/config')).body).toEqual({
      compatibilityLevel: 'FULL',
    });
  });

  // prettier-ignore
  test.each<[string, string, number, object]>([
    ['its own',                     '/config/orders-value',                            200, { compatibilityLevel: 'FULL' }],
    ['none of its own',             '/config/payments-value',                          404, { error_code: 40408, message: "Subject 'payments-value' does not have subject-level compatibility configured" }],
    ['the one above when asked',    '/config/payments-value?defaultToGlobal=true',     200, { compatibilityLevel: 'BACKWARD' }],
    ['no mode of its own',          '/mode/payments-value',                            404, { error_code: 40409, message: "Subject 'payments-value' does not have subject-level mode configured" }],
    ['the mode above when asked',   '/mode/payments-value?defaultToGlobal=true',       200, { mode: 'READWRITE' }],
    ['the mode of all',             '/mode',                                           200, { mode: 'READWRITE' }],
  ])('of a subject: %s', async (_case, path, status, expected) => {
    expect((await shop.get(path).expect(status)).body).toEqual(expected);
  });

  test('of a subject can be set and taken away', async () => {
    await shop
      .put('/config/payments-value', { compatibility: 'NONE' })
      .expect(200);
    expect((await shop.del('/config/payments-value')).body).toEqual({
      compatibilityLevel: 'NONE',
    });
    await shop.get('/config/payments-value').expect(404);
    await shop.put('/mode/payments-value', { mode: 'READONLY' }).expect(200);
    expect((await shop.del('/mode/payments-value')).body).toEqual({
      mode: 'READONLY',
    });
  });

  test.each([
    ['/config', { compatibility: 'SIDEWAYS' }, 42203],
    ['/mode', { mode: 'SIDEWAYS' }, 42204],
  ])('that do not exist are refused by %s', async (path, body, code) => {
    expect((await shop.put(path, body).expect(422)).body.error_code).toBe(code);
  });
});
