// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { anEntry, PROD, someSources } from './__testUtils__/tables';
import { createTableBuilder } from './exploreTable';
import { ProductSchemaFacts } from './ProductSchemaFacts';

const order = { sortBy: 'title', sortOrder: 'ascending' } as const;

describe('createTableBuilder', () => {
  const orders = anEntry('orders', { tags: [] });
  const payments = anEntry('payments');

  it('gives the same table as long as nothing is new', () => {
    const toTable = createTableBuilder([PROD.id]);
    const entries = [orders, payments];
    const sources = someSources();

    const table = toTable([entries], sources);

    expect(toTable([entries], { ...sources })).toBe(table);
    expect(table.sorted(order)).toBe(table.sorted({ ...order }));
  });

  it('prepares only the rows of entries that are new', () => {
    const toTable = createTableBuilder([PROD.id]);
    const sources = someSources();
    const [row] = toTable([[orders]], sources).sorted(order);

    const rows = toTable([[payments], [orders]], sources).sorted(order);

    expect(rows).toHaveLength(2);
    expect(rows[0]).toBe(row);
  });

  it('prepares all rows again when a source says something new', () => {
    const toTable = createTableBuilder([PROD.id]);
    const summaryWith = (sources: Parameters<typeof someSources>[0]) => {
      const table = toTable([[orders]], someSources(sources));
      return table.sorted(order)[0]?.summary;
    };

    expect(summaryWith({})).toMatchObject({ hasPii: undefined });
    const schemaFacts = new Map([
      [orders.key, { formats: ['AVRO'], hasPii: true }],
    ]);
    expect(summaryWith({ schemaFacts })).toMatchObject({
      formats: ['AVRO'],
      hasPii: true,
    });
    const valuesByRef = new Map([['dataproduct:prod/orders', { level: 3 }]]);
    expect(summaryWith({ extra: { columns: [], valuesByRef } })).toMatchObject({
      formats: undefined,
      extraColumns: { level: 3 },
    });
  });

  // prettier-ignore
  test.each<[string, string[], boolean | undefined, boolean | undefined]>([
    ['its own tag marks it, whatever the schemas say',  ['Pii'],  false,     true],
    ['its own tag marks it before schemas were read',   ['Pii'],  undefined, true],
    ['a tag of a field marks it',                       ['GDPR'], true,      true],
    ['nothing marks it',                                ['GDPR'], false,     false],
    ['its schemas were not read yet',                   ['GDPR'], undefined, undefined],
  ])('knows of personal data when %s', (_case, tags, hasPii, expected) => {
    const entry = anEntry('orders', { tags });
    const schemaFacts = new Map<ProductKey, ProductSchemaFacts>();
    if (hasPii !== undefined) schemaFacts.set(entry.key, { formats: [], hasPii });
    const sources = someSources({ schemaFacts });

    const [row] = createTableBuilder([PROD.id])([[entry]], sources).sorted(order);

    expect(row?.summary.hasPii).toBe(expected);
  });
});
