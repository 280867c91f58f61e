// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  PortSubject,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../../__testUtils__/plans';
import { failure, FakeRegistry } from '../__testUtils__/FakeRegistry';
import {
  createSchemaBodies,
  createSchemaReader,
} from '../registry/createSchemaReader';
import { createSchemaIndexStore } from './createSchemaIndexStore';
import { IndexDependencies, indexSchemas } from './indexSchemas';

const databases = createTestDatabases();

/** An Avro record with texts of these names. */
function recordOf(...names: string[]): string {
  return JSON.stringify({
    type: 'record',
    name: 'Order',
    namespace: 'shop',
    fields: names.map(name => ({ name, type: 'string' })),
  });
}

function aProduct(title: string, ...subjects: string[]) {
  const parts = subjects.map((subject): PortSubject => ({
    subject,
    part: 'other',
  }));
  return aDataProduct({
    key: `${ENVIRONMENT_ID}/lkc-1/${title}` as ProductKey,
    title,
    outputPorts: [anOutputPort({ name: title, subjects: parts })],
  });
}

async function open() {
  const { knex, store } = await openStore(databases, 'SQLITE_3');
  const index = createSchemaIndexStore(knex);
  const registry = new FakeRegistry();
  const clock = createManualClock(Date.UTC(2026, 10, 22, 12));
  const logger = mockServices.logger.mock();
  let minute = 0;

  const put = async (...products: ReturnType<typeof aProduct>[]) => {
    minute += 1;
    await store.applyPlan(
      aPlan({ upserts: products.map(anUpsert) }),
      aContext(minute),
    );
  };
  /** As a process that has just started. */
  const read = (
    overrides: Partial<IndexDependencies> = {},
    signal = new AbortController().signal,
  ) =>
    indexSchemas(
      {
        environmentId: ENVIRONMENT_ID,
        registry,
        reader: createSchemaReader({
          environmentId: ENVIRONMENT_ID,
          registry,
          bodies: createSchemaBodies(1_000_000),
          clock,
        }),
        products: store,
        index,
        piiTags: ['PII'],
        clock,
        logger,
        ...overrides,
      },
      signal,
    );
  const pathsOf = async (subject: string) => {
    const fields = await index.fieldsBySubject(ENVIRONMENT_ID, [subject]);
    return fields.get(subject)?.map(({ path }) => path);
  };
  const isPii = async (subject: string) => {
    const facts = await index.subjectFacts(ENVIRONMENT_ID);
    return facts.find(fact => fact.subject === subject)?.hasPii;
  };
  await put(aProduct('orders', 'orders-value'));
  return { registry, index, logger, put, read, pathsOf, isPii };
}

/** A stream catalog in which the field `email` of schema 1 has these tags. */
const emailTagged = (...tags: string[]) => ({
  async *fieldTags() {
    yield [{ schemaId: 1, field: 'shop.Order.email', tags }];
  },
});

describe('indexSchemas', () => {
  it('keeps the fields of the newest version, and tells when it was read', async () => {
    const { registry, index, read, pathsOf } = await open();
    registry.register('orders-value', { schema: recordOf('id') });
    registry.register('orders-value', { schema: recordOf('id', 'email') });
    expect(await read()).toEqual({ subjects: 1, read: 1, unreadable: 0 });
    expect(await pathsOf('orders-value')).toEqual(['id', 'email']);
    expect(await index.state(ENVIRONMENT_ID)).toEqual({
      revision: 1,
      completedAt: '2026-11-22T12:00:00.000Z',
    });
  });

  it('keeps only what products use', async () => {
    const { registry, read, pathsOf } = await open();
    registry.register('orders-value', { schema: recordOf('id') });
    registry.register('salaries-value', { schema: recordOf('amount') });
    await read();
    expect(await pathsOf('salaries-value')).toBeUndefined();
  });

  it('reads a schema once, and a newer version when there is one', async () => {
    const { registry, read, pathsOf } = await open();
    registry.register('orders-value', { schema: recordOf('id') });
    await read();
    expect(await read()).toMatchObject({ subjects: 1, read: 0 });
    registry.register('orders-value', { schema: recordOf('id', 'email') });
    expect(await read()).toMatchObject({ subjects: 1, read: 1 });
    expect(await pathsOf('orders-value')).toEqual(['id', 'email']);
  });

  it('reads a schema of two subjects once', async () => {
    const { registry, put, read, pathsOf } = await open();
    await put(aProduct('copies', 'copies-value'));
    const schema = { schemaId: 1, schema: recordOf('id') };
    registry.register('orders-value', schema);
    registry.register('copies-value', schema);
    expect(await read()).toMatchObject({ subjects: 2, read: 1 });
    expect(await pathsOf('copies-value')).toEqual(['id']);
  });

  it('keeps schemas of the same id apart that are of two contexts', async () => {
    const { registry, put, read, pathsOf } = await open();
    await put(aProduct('tests', ':.test:orders-value'));
    registry.register('orders-value', { schemaId: 1, schema: recordOf('a') });
    registry.register(':.test:orders-value', {
      schemaId: 1,
      schema: recordOf('b'),
    });
    await read();
    expect(await pathsOf('orders-value')).toEqual(['a']);
    expect(await pathsOf(':.test:orders-value')).toEqual(['b']);
  });

  it('goes on when it cannot read one', async () => {
    const { registry, index, put, read, pathsOf } = await open();
    await put(aProduct('broken', 'broken-value'));
    registry.register('broken-value', { schema: 'oops' });
    registry.register('orders-value', { schema: recordOf('id') });
    expect(await read()).toEqual({ subjects: 2, read: 2, unreadable: 1 });
    expect(await pathsOf('broken-value')).toEqual([]);
    expect(await pathsOf('orders-value')).toEqual(['id']);
    expect(await index.subjectFacts(ENVIRONMENT_ID)).toContainEqual({
      subject: 'broken-value',
      format: 'AVRO',
      hasPii: false,
    });
    expect(await read()).toMatchObject({ read: 0 });
  });

  it('follows references, and tries again when one could not be read', async () => {
    const { registry, read, pathsOf } = await open();
    registry.register('orders-value', {
      schema: JSON.stringify({
        type: 'record',
        name: 'Purchase',
        namespace: 'shop',
        fields: [{ name: 'order', type: 'shop.Order' }],
      }),
      references: [{ name: 'shop.Order', subject: 'order', version: 1 }],
    });
    registry.register('order', { schema: recordOf('email') });
    registry.failures.set('schemaVersion', failure('schemaVersion', 503));
    await read();
    expect(await pathsOf('orders-value')).toEqual(['order']);

    registry.failures.clear();
    expect(await read()).toMatchObject({ read: 1 });
    expect(await pathsOf('orders-value')).toEqual(['order', 'order.email']);
    expect(await read()).toMatchObject({ read: 0 });
  });

  describe('drops nothing', () => {
    async function openRead() {
      const opened = await open();
      const { registry, read, put } = opened;
      await put(aProduct('payments', 'payments-value'));
      registry.register('orders-value', { schema: recordOf('id') });
      registry.register('payments-value', { schema: recordOf('iban') });
      await read();
      return opened;
    }

    it('when the listing fails', async () => {
      const { registry, index, read, pathsOf } = await openRead();
      registry.failures.set('schemas', failure('schemas', 503));
      await expect(read()).rejects.toMatchObject({ status: 503 });
      expect(await pathsOf('orders-value')).toEqual(['id']);
      expect(await index.state(ENVIRONMENT_ID)).toMatchObject({ revision: 1 });
    });

    it('when the listing breaks off, and keeps what came before', async () => {
      const { registry, read, pathsOf } = await openRead();
      registry.register('orders-value', { schema: recordOf('id', 'email') });
      const whole = registry.schemas.bind(registry);
      registry.schemas = async function* first(options) {
        for await (const page of whole(options)) {
          yield page;
          throw failure('schemas', 503);
        }
      };
      await expect(read()).rejects.toMatchObject({ status: 503 });
      expect(await pathsOf('orders-value')).toEqual(['id', 'email']);
      expect(await pathsOf('payments-value')).toEqual(['iban']);
    });

    it('when the key sees too little', async () => {
      const { registry, read, pathsOf } = await openRead();
      registry.remove('payments-value');
      expect(await read()).toMatchObject({ subjects: 1 });
      expect(await pathsOf('payments-value')).toEqual(['iban']);
    });

    it('when it is stopped', async () => {
      const { registry, index, read, pathsOf } = await openRead();
      registry.register('orders-value', { schema: recordOf('id', 'email') });
      const stopped = AbortSignal.abort(new Error('stopped'));
      await expect(read({}, stopped)).rejects.toThrow('stopped');
      expect(await pathsOf('orders-value')).toEqual(['id']);
      expect(await index.state(ENVIRONMENT_ID)).toMatchObject({ revision: 1 });
    });
  });

  it('drops what no product has any more', async () => {
    const { registry, put, read, pathsOf } = await open();
    registry.register('orders-value', { schema: recordOf('id') });
    await read();
    await put(aProduct('orders', 'orders-v2-value'));
    await read();
    expect(await pathsOf('orders-value')).toBeUndefined();
  });

  describe('the tags of the stream catalog', () => {
    async function openTagged() {
      const opened = await open();
      opened.registry.register('orders-value', {
        schemaId: 1,
        schema: recordOf('email'),
      });
      await opened.read({ streamCatalog: emailTagged('PII') });
      return opened;
    }

    it('mark fields', async () => {
      const { index, isPii } = await openTagged();
      expect(await isPii('orders-value')).toBe(true);
      const fields = await index.fieldsBySubject(ENVIRONMENT_ID, [
        'orders-value',
      ]);
      expect(fields.get('orders-value')).toMatchObject([
        { path: 'email', tags: ['PII'], isPii: true },
      ]);
    });

    it('make a schema be read again when they change', async () => {
      const { read, isPii } = await openTagged();
      const streamCatalog = emailTagged('Contact');
      expect(await read({ streamCatalog })).toMatchObject({ read: 1 });
      expect(await isPii('orders-value')).toBe(false);
      expect(await read({ streamCatalog })).toMatchObject({ read: 0 });
    });

    it('stay when they cannot be read', async () => {
      const { read, isPii, logger } = await openTagged();
      const streamCatalog = {
        async *fieldTags() {
          throw new Error('not now');
        },
      };
      expect(await read({ streamCatalog })).toMatchObject({ read: 0 });
      expect(await isPii('orders-value')).toBe(true);
      expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
        environmentId: ENVIRONMENT_ID,
        cause: 'not now',
      });
    });
  });
});
