// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { createSchemaIndexStore } from '../../schemas/fieldIndex/createSchemaIndexStore';
import { IndexedSchema } from '../../schemas/fieldIndex/types';
import { createSchemaDigests } from './createSchemaDigests';

const databases = createTestDatabases();
const ENVIRONMENT = 'env-7k2mq9';

const aSchema = (overrides: Partial<IndexedSchema> = {}): IndexedSchema => ({
  schemaKey: '.:100001',
  format: 'AVRO',
  fingerprint: 'one',
  hasPii: false,
  fields: [{ path: 'id', type: 'string', tags: [], isPii: false }],
  ...overrides,
});

describe.each(databases.eachSupportedId())(
  'digests of schemas in %s',
  databaseId => {
    async function open() {
      const { knex } = await openStore(databases, databaseId);
      const index = createSchemaIndexStore(knex);
      const digests = createSchemaDigests(knex);
      return {
        index,
        read: (...names: string[]) => digests(ENVIRONMENT, names),
      };
    }

    it('are those of the newest schema of each subject that was read', async () => {
      const { index, read } = await open();
      await index.save(ENVIRONMENT, {
        subjects: [
          { subject: 'a', version: 1, schemaKey: '.:100001' },
          { subject: 'b', version: 7, schemaKey: '.:100001' },
          { subject: 'c', version: 1, schemaKey: '.:100002' },
        ],
        schemas: [
          aSchema(),
          aSchema({ schemaKey: '.:100002', problem: 'No JSON', fields: [] }),
        ],
      });
      await index.save('env-other', {
        subjects: [{ subject: 'd', version: 1, schemaKey: '.:100001' }],
        schemas: [aSchema()],
      });
      const found = await read('a', 'b', 'c', 'd');
      expect([...found.keys()].sort()).toEqual(['a', 'b', 'c']);
      expect(found.get('a')).toMatchObject({ version: 1, fieldCount: 1 });
      expect(found.get('b')).toMatchObject({ version: 7, fieldCount: 1 });
      expect(found.get('c')).toMatchObject({
        problem: 'No JSON',
        fieldCount: 0,
      });
    });

    it('change when the schema is read with other tags', async () => {
      const { index, read } = await open();
      const subjects = [{ subject: 'a', version: 1, schemaKey: '.:100001' }];
      await index.save(ENVIRONMENT, { subjects, schemas: [aSchema()] });
      expect((await read('a')).get('a')?.personalFields).toEqual([]);

      const fields = [
        { path: 'id', type: 'string', tags: ['PII'], isPii: true },
      ];
      await index.save(ENVIRONMENT, {
        subjects,
        schemas: [aSchema({ fingerprint: 'two', hasPii: true, fields })],
      });
      expect((await read('a')).get('a')?.personalFields).toEqual([
        { path: 'id', tags: ['PII'] },
      ]);
    });
  },
);
