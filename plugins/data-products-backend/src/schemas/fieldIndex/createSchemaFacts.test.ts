// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  PortSubject,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createSchemaFacts } from './createSchemaFacts';
import { SubjectFacts } from './types';

const ENV = 'env-1';

function aProduct(title: string, ...subjects: string[]): DataProduct {
  return aDataProduct({
    key: title as ProductKey,
    title,
    outputPorts: [
      anOutputPort({
        name: title,
        subjects: subjects.map((subject): PortSubject => ({
          subject,
          part: 'other',
        })),
      }),
    ],
  });
}

const avro = (subject: string, hasPii = false): SubjectFacts => ({
  subject,
  format: 'AVRO',
  hasPii,
});
const json = (subject: string): SubjectFacts => ({
  subject,
  format: 'JSON',
  hasPii: false,
});

function open(world: { products: DataProduct[]; subjects: SubjectFacts[] }) {
  let revision: number | undefined = 1;
  const facts = createSchemaFacts({
    environmentIds: [ENV],
    products: {
      changedSince: async () => ({
        items: world.products.map((product, n) => ({
          state: 'present' as const,
          sequence: n + 1,
          entityName: product.title,
          changedAt: '2026-11-22T12:00:00.000Z',
          product,
        })),
        hasMore: false,
        lastSequence: world.products.length,
      }),
    },
    index: {
      state: async () =>
        revision === undefined
          ? undefined
          : { revision, completedAt: '2026-11-22T12:00:00.000Z' },
      subjectFacts: async () => world.subjects,
    },
  });
  return {
    facts,
    setRevision: (next: number | undefined) => {
      revision = next;
    },
  };
}

describe('createSchemaFacts', () => {
  test.each<[string, string[], SubjectFacts[], unknown]>([
    ['of a product without subjects', [], [], undefined],
    ['of subjects that were not read', ['a'], [avro('b')], undefined],
    [
      'of one subject',
      ['a'],
      [avro('a')],
      { formats: ['AVRO'], hasPii: false },
    ],
    [
      'each format once, sorted',
      ['c', 'b', 'a'],
      [avro('a'), avro('b'), json('c')],
      { formats: ['AVRO', 'JSON'], hasPii: false },
    ],
    [
      'nothing of personal data while one of two was not read',
      ['a', 'b'],
      [avro('a')],
      { formats: ['AVRO'], hasPii: undefined },
    ],
    [
      'of personal data in one of two, the other of which was not read',
      ['a', 'b'],
      [avro('a', true)],
      { formats: ['AVRO'], hasPii: true },
    ],
    [
      'of personal data in one of two',
      ['a', 'b'],
      [avro('a', true), avro('b')],
      { formats: ['AVRO'], hasPii: true },
    ],
  ])('tells %s', async (_case, used, subjects, expected) => {
    const product = aProduct('orders', ...used);
    const { facts } = open({ products: [product], subjects });
    await facts.refresh();
    expect(facts.current().get(product.key)).toEqual(expected);
  });

  it('knows nothing before schemas were read to the end', async () => {
    const { facts, setRevision } = open({
      products: [aProduct('orders', 'a')],
      subjects: [avro('a')],
    });
    setRevision(undefined);
    await facts.refresh();
    expect(facts.current().size).toBe(0);
  });

  it('takes over what another process read, and nothing before it was done', async () => {
    const world = {
      products: [aProduct('orders', 'a')],
      subjects: [avro('a')],
    };
    const { facts, setRevision } = open(world);
    await facts.refresh();
    const before = facts.current();
    world.subjects = [json('a')];

    await facts.refresh();
    expect(facts.current()).toBe(before);

    setRevision(2);
    await facts.refresh();
    expect([...facts.current().values()]).toEqual([
      { formats: ['JSON'], hasPii: false },
    ]);
  });

  it('stays the same map when a further reading finds nothing new', async () => {
    const { facts, setRevision } = open({
      products: [aProduct('orders', 'a')],
      subjects: [avro('a')],
    });
    await facts.refresh();
    const before = facts.current();
    setRevision(2);
    await facts.refresh();
    expect(facts.current()).toBe(before);
  });
});
