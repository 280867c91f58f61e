// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { createSchemaIndexStore } from './createSchemaIndexStore';
import { IndexedSchema, IndexedSubject, SchemaIndexStore } from './types';

const ENV = 'env-1';
const AT = '2026-11-22T12:00:00.000Z';
const EMAIL = { path: 'email', type: 'string', tags: ['PII'], isPii: true };

function aSubject(overrides: Partial<IndexedSubject> = {}): IndexedSubject {
  return {
    subject: 'orders-value',
    version: 1,
    schemaKey: '.:1',
    ...overrides,
  };
}

function aSchema(overrides: Partial<IndexedSchema> = {}): IndexedSchema {
  return {
    schemaKey: '.:1',
    format: 'AVRO',
    fingerprint: 'f1',
    hasPii: true,
    fields: [EMAIL],
    ...overrides,
  };
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'createSchemaIndexStore over %s',
  databaseId => {
    let index: SchemaIndexStore;

    beforeEach(async () => {
      const { knex } = await openStore(databases, databaseId);
      index = createSchemaIndexStore(knex);
    });

    const complete = (...usedSubjects: string[]) =>
      index.complete(ENV, { usedSubjects: new Set(usedSubjects), at: AT });

    it('knows nothing at first', async () => {
      expect(await index.state(ENV)).toBeUndefined();
      expect(await index.fingerprints(ENV)).toEqual(new Map());
      expect(await index.subjectFacts(ENV)).toEqual([]);
      expect(await index.fieldsBySubject(ENV, ['orders-value'])).toEqual(
        new Map(),
      );
    });

    it('keeps what was read of a schema, for every subject that has it', async () => {
      await index.save(ENV, {
        subjects: [aSubject(), aSubject({ subject: 'orders-copy-value' })],
        schemas: [aSchema()],
      });
      expect(await index.fingerprints(ENV)).toEqual(new Map([['.:1', 'f1']]));
      expect((await index.subjects(ENV)).get('orders-value')).toEqual(
        aSubject(),
      );
      expect(
        await index.fieldsBySubject(ENV, [
          'orders-value',
          'orders-copy-value',
          'gone-value',
        ]),
      ).toEqual(
        new Map([
          ['orders-value', [EMAIL]],
          ['orders-copy-value', [EMAIL]],
        ]),
      );
      expect(await index.subjectFacts(ENV)).toContainEqual({
        subject: 'orders-copy-value',
        format: 'AVRO',
        hasPii: true,
      });
    });

    it('replaces what it has of a schema and of a subject', async () => {
      await index.save(ENV, { subjects: [aSubject()], schemas: [aSchema()] });
      await index.save(ENV, {
        subjects: [aSubject({ version: 2, schemaKey: '.:2' })],
        schemas: [
          aSchema({ fingerprint: 'f2' }),
          aSchema({
            schemaKey: '.:2',
            format: 'JSON',
            hasPii: false,
            problem: 'no JSON',
            fields: [],
          }),
        ],
      });
      expect((await index.fingerprints(ENV)).get('.:1')).toBe('f2');
      expect(await index.subjectFacts(ENV)).toEqual([
        { subject: 'orders-value', format: 'JSON', hasPii: false },
      ]);
    });

    it('keeps environments apart', async () => {
      await index.save(ENV, { subjects: [aSubject()], schemas: [aSchema()] });
      await index.save('env-2', {
        subjects: [aSubject()],
        schemas: [aSchema({ format: 'JSON', fields: [] })],
      });
      await index.complete('env-2', { usedSubjects: new Set(), at: AT });
      expect(await index.fieldsBySubject(ENV, ['orders-value'])).toEqual(
        new Map([['orders-value', [EMAIL]]]),
      );
      expect(await index.subjectFacts('env-2')).toEqual([]);
      expect(await index.state(ENV)).toBeUndefined();
    });

    it('drops, at the end of a reading, subjects and schemas that nothing uses', async () => {
      await index.save(ENV, {
        subjects: [
          aSubject({ subject: 'a', schemaKey: '.:1' }),
          aSubject({ subject: 'b', schemaKey: '.:1' }),
          aSubject({ subject: 'c', schemaKey: '.:2' }),
        ],
        schemas: [aSchema(), aSchema({ schemaKey: '.:2' })],
      });
      await complete('b');
      expect(await index.subjectFacts(ENV)).toMatchObject([{ subject: 'b' }]);
      expect([...(await index.fingerprints(ENV)).keys()]).toEqual(['.:1']);
    });

    it('counts the readings that came to their end', async () => {
      await complete();
      await complete();
      expect(await index.state(ENV)).toEqual({ revision: 2, completedAt: AT });
    });

    it('takes more than a statement holds, and texts that a database may refuse', async () => {
      const numbers = Array.from({ length: 600 }, (_, n) => n);
      await index.save(ENV, {
        subjects: numbers.map(n =>
          aSubject({ subject: `s${n}`, schemaKey: `.:${n}` }),
        ),
        schemas: numbers.map(n =>
          aSchema({
            schemaKey: `.:${n}`,
            problem: 'nul \0 \ud800',
            fields: [{ ...EMAIL, doc: 'nul \0 \ud800' }],
          }),
        ),
      });
      const subjects = numbers.map(n => `s${n}`);
      const fields = await index.fieldsBySubject(ENV, subjects);
      expect(fields.size).toBe(600);
      expect(fields.get('s599')).toEqual([{ ...EMAIL, doc: 'nul \0 \ud800' }]);
      await complete();
      expect(await index.subjectFacts(ENV)).toEqual([]);
    });

    it('keeps the tags of fields until they are read again', async () => {
      const tags = [{ field: 'shop.Order.email', tags: ['PII'] }];
      await index.replaceFieldTags(ENV, new Map([['.:1', tags]]));
      await index.replaceFieldTags('env-2', new Map([['.:1', []]]));
      expect(await index.fieldTags(ENV, '.:1')).toEqual(tags);
      expect(await index.fieldTags(ENV, '.:2')).toEqual([]);
      expect(await index.allFieldTags(ENV)).toEqual(new Map([['.:1', tags]]));

      await index.replaceFieldTags(ENV, new Map([['.:2', tags]]));
      expect([...(await index.allFieldTags(ENV)).keys()]).toEqual(['.:2']);
    });
  },
);
