// SPDX-License-Identifier: Apache-2.0
import { openShop, type OpenShop } from './openShop';

export const ADDRESS = 'shop.Address';

export const CITY = { name: 'city', type: 'string' };

/** A customer's schema, which refers to that of an address. */
export const CUSTOMER = {
  schema: aRecord('Customer', { name: 'lives', type: ADDRESS }),
  references: [{ name: ADDRESS, subject: ADDRESS, version: 1 }],
};

export function aRecord(name: string, ...fields: object[]): string {
  return JSON.stringify({ type: 'record', name, namespace: 'shop', fields });
}

/** The shop, with a schema that refers to another, and with a second context. */
export async function openRegistry(): Promise<OpenShop> {
  const shop = await openShop();
  const { environment } = shop;
  environment.registerSchema(ADDRESS, { schema: aRecord('Address', CITY) });
  environment.registerSchema('customers-value', {
    ...CUSTOMER,
    metadata: { properties: { owner: 'loyalty' } },
    registeredAt: '2026-11-01T08:00:00Z',
  });
  environment.registerSchema(':.staging:orders-value', { schema: '"string"' });
  return shop;
}
