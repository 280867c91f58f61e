// SPDX-License-Identifier: Apache-2.0

import { SchemaTree } from '@data-mesh/backstage-plugin-data-products-common';
import { SchemaVersion } from '@data-mesh/confluent-client';
import { MASKED, toSchemaDocument } from './toSchemaDocument';

const TREE: SchemaTree = {
  status: 'read',
  fields: [],
  unresolvedReferences: [],
};

const VERSION: SchemaVersion = {
  subject: 'orders-value',
  version: 3,
  schemaId: 100_007,
  schemaType: 'AVRO',
  schema: '"string"',
  references: [{ name: 'shop.Address', subject: 'address', version: 1 }],
  registeredAt: '2026-11-01T08:00:00.000Z',
};

describe('toSchemaDocument', () => {
  it('tells a version whole', () => {
    expect(toSchemaDocument(VERSION, TREE)).toEqual({
      subject: 'orders-value',
      version: 3,
      schemaId: 100_007,
      format: 'AVRO',
      registeredAt: '2026-11-01T08:00:00.000Z',
      text: '"string"',
      references: VERSION.references,
      properties: [],
      rules: [],
      tree: TREE,
    });
  });

  it('tells its rules', () => {
    const ruleSet = { domainRules: [{ name: 'check' }] };
    const { rules } = toSchemaDocument({ ...VERSION, ruleSet }, TREE);
    expect(rules).toMatchObject([{ name: 'check', phase: 'domain' }]);
  });

  it('sorts its properties, and masks those that are sensitive', () => {
    const metadata = {
      properties: {
        owner: 'checkout',
        apiKey: 'k-123',
        contact: 'x@y.example',
      },
      sensitive: ['apiKey'],
    };
    const { properties } = toSchemaDocument({ ...VERSION, metadata }, TREE);
    expect(properties).toEqual([
      { name: 'apiKey', value: MASKED },
      { name: 'contact', value: 'x@y.example' },
      { name: 'owner', value: 'checkout' },
    ]);
  });
});
