// SPDX-License-Identifier: Apache-2.0

import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import { failure, FakeRegistry } from '../__testUtils__/FakeRegistry';
import {
  createSchemaBodies,
  createSchemaReader,
  TIME_LIMIT_MS,
} from './createSchemaReader';

const SUBJECT = 'orders-value';

function open(options: { versions?: number; maxBytes?: number } = {}) {
  const { versions = 2, maxBytes = 1_000_000 } = options;
  const registry = new FakeRegistry();
  for (let i = 0; i < versions; i++) registry.register(SUBJECT);
  const clock = createManualClock();
  const reader = createSchemaReader({
    environmentId: 'env-1',
    registry,
    bodies: createSchemaBodies(maxBytes),
    clock,
  });
  const numbers = async () =>
    (await reader.versions(SUBJECT)).map(({ version }) => version);
  return { registry, clock, reader, numbers };
}

describe('createSchemaReader', () => {
  it('tells the versions of a subject, newest first', async () => {
    const { reader, registry } = open({ versions: 1 });
    const registeredAt = '2026-11-01T08:00:00.000Z';
    registry.register(SUBJECT, {
      schemaId: 7,
      schemaType: 'JSON',
      registeredAt,
    });
    expect(await reader.versions(SUBJECT)).toEqual([
      { version: 2, schemaId: 7, format: 'JSON', registeredAt },
      { version: 1, schemaId: 100_001, format: 'AVRO' },
    ]);
  });

  it('tells no versions of a subject that the registry does not have', async () => {
    const { reader } = open();
    expect(await reader.versions('gone-value')).toEqual([]);
  });

  it.each([
    [1, ['schemaVersion orders-value 1']],
    [2, ['schemaVersion orders-value 1', 'schemaVersion orders-value 2']],
    [3, ['schemas orders-value']],
    [40, ['schemas orders-value']],
  ])('reads %d versions with as few requests as can be', async (n, asked) => {
    const { registry, numbers } = open({ versions: n });
    expect(await numbers()).toHaveLength(n);
    expect(registry.asked).toEqual(['versions orders-value', ...asked]);
  });

  it.each([
    ['leaves out versions', undefined],
    ['is refused', failure('schemas', 403)],
    ['does not exist', failure('schemas', 404)],
  ])('reads versions one by one when the listing %s', async (_case, error) => {
    const { registry, numbers } = open({ versions: 4 });
    if (error) registry.failures.set('schemas', error);
    else registry.schemas = async function* none() {};
    expect(await numbers()).toEqual([4, 3, 2, 1]);
  });

  it('fails when the listing does, rather than ask for each version', async () => {
    const { registry, numbers } = open({ versions: 4 });
    registry.failures.set('schemas', failure('schemas', 503));
    await expect(numbers()).rejects.toMatchObject({ status: 503 });
  });

  it('asks once for everything that opens at the same time', async () => {
    const { registry, reader } = open({ versions: 1 });
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        await Promise.all([
          reader.versions(SUBJECT),
          reader.compatibility(SUBJECT),
        ]);
        await reader.version(SUBJECT, 'latest');
      }),
    );
    expect(registry.asked.sort()).toEqual([
      'compatibilityLevel orders-value',
      'schemaVersion orders-value 1',
      'versions orders-value',
    ]);
  });

  it('sees a new version after a few seconds, and reads that one only', async () => {
    const { registry, clock, numbers } = open();
    await numbers();
    registry.register(SUBJECT);
    expect(await numbers()).toEqual([2, 1]);
    await clock.advance(10_000);
    registry.asked.length = 0;
    expect(await numbers()).toEqual([3, 2, 1]);
    expect(registry.asked).toEqual([
      'versions orders-value',
      'schemaVersion orders-value 3',
    ]);
  });

  it('reads a subject anew that was deleted for good and begins again', async () => {
    const { registry, clock, reader } = open({ versions: 2 });
    await reader.versions(SUBJECT);
    registry.remove(SUBJECT);
    registry.register(SUBJECT, { schemaId: 9, schema: '"new"' });
    await clock.advance(10_000);
    await reader.versions(SUBJECT);
    expect(await reader.version(SUBJECT, 1)).toMatchObject({ schema: '"new"' });
  });

  it('reads a text once, as long as it is kept', async () => {
    const { registry, reader } = open();
    await reader.version(SUBJECT, 1);
    expect(await reader.version(SUBJECT, 1)).toMatchObject({
      version: 1,
      schemaId: 100_001,
      schema: '"orders-value 1"',
    });
    expect(registry.asked).toEqual(['schemaVersion orders-value 1']);
  });

  it('reads a text again that had to make room', async () => {
    const { registry, reader } = open({ maxBytes: 100 });
    await reader.version(SUBJECT, 1);
    await reader.version(SUBJECT, 2);
    expect((await reader.version(SUBJECT, 1)).schema).toBe('"orders-value 1"');
    expect(registry.asked).toHaveLength(3);
  });

  it.each([9, 'latest'] as const)(
    'says that there is no version %s of a subject that is gone',
    async version => {
      const { reader } = open();
      await expect(reader.version('gone-value', version)).rejects.toMatchObject(
        {
          name: 'NotFoundError',
          message: `The Schema Registry has no version ${version} of the subject gone-value`,
        },
      );
    },
  );

  it('gives up when there is no answer in time, and asks again for the next', async () => {
    const { registry, clock, numbers } = open();
    registry.hanging.add('versions');
    await Promise.all([
      expect(numbers()).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('within 15 seconds'),
      }),
      clock.advance(TIME_LIMIT_MS),
    ]);
    registry.hanging.clear();
    expect(await numbers()).toEqual([2, 1]);
  });

  it('cannot have a format checked that nobody knows', async () => {
    const { registry, reader } = open();
    registry.register(SUBJECT, { schemaType: 'THRIFT' });
    const version = await reader.version(SUBJECT, 'latest');
    await expect(reader.check(version, 1)).rejects.toThrow(/THRIFT/);
  });
});
