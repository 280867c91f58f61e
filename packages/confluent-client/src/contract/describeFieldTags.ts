// SPDX-License-Identifier: Apache-2.0
import { TaggedField, FieldTagsOptions } from '../streamCatalog/types';
import { CatalogStage } from './catalogStage';
import { OpenOptions } from './subjects';

const record = (name: string, ...fields: [string, unknown][]) => ({
  type: 'record',
  name,
  namespace: 'com.acme',
  fields: fields.map(([field, type]) => ({ name: field, type })),
});

const address = record('Address', ['zip', 'string'], ['country', 'string']);
const customer = record(
  'Customer',
  ['id', 'string'],
  ['email', ['null', 'string']],
  ['address', address],
);

/** The part of the stream catalog's contract that is about tags on the fields of schemas. */
export function describeFieldTags(stage: CatalogStage) {
  async function list(options?: FieldTagsOptions): Promise<TaggedField[]> {
    const fields: TaggedField[] = [];
    for await (const page of stage.client.fieldTags(options)) {
      fields.push(...page);
    }
    return fields;
  }

  async function startWithCustomer(options?: OpenOptions) {
    await stage.start(options);
    await stage.world.addRecord({
      schema: customer,
      fieldTags: { email: ['Private', 'PII'], 'address.zip': ['PII'] },
    });
  }

  describe('lists tagged fields', () => {
    test.each(['advanced', 'essentials'] as const)(
      'with their schema and all their tags, in the package %s',
      async governancePackage => {
        await startWithCustomer({ package: governancePackage });
        expect(await list()).toEqual([
          {
            schemaId: expect.any(Number),
            field: 'com.acme.Customer.address.zip',
            tags: ['PII'],
          },
          {
            schemaId: expect.any(Number),
            field: 'com.acme.Customer.email',
            tags: ['PII', 'Private'],
          },
        ]);
      },
    );

    it('that carry one tag', async () => {
      await startWithCustomer();
      const fields = await list({ tag: 'Private' });
      expect(fields.map(({ field }) => field)).toEqual([
        'com.acme.Customer.email',
      ]);
    });

    it('when there are none', async () => {
      await stage.start();
      await stage.world.addRecord({ schema: customer, fieldTags: {} });
      expect(await list()).toEqual([]);
    });

    it('to the last when they fill many pages, although one answer goes wrong', async () => {
      await stage.start();
      const names = Array.from(
        { length: 1_200 },
        (_each, index) => `f${String(index).padStart(4, '0')}`,
      );
      await stage.world.addRecord({
        schema: record(
          'Wide',
          ...names.map((name): [string, unknown] => [name, 'string']),
        ),
        fieldTags: Object.fromEntries(names.map(name => [name, ['PII']])),
      });
      const expected = names.map(name => `com.acme.Wide.${name}`);
      for (const fault of [503, 'duplicatedPage', 'missingPage'] as const) {
        await stage.world.fail(fault, { skip: 1, times: 1 });
        const fields = await list();
        expect(fields.map(({ field }) => field).sort()).toEqual(expected);
      }
    });

    it('or says why not', async () => {
      await startWithCustomer();
      await stage.world.fail(403);
      await expect(list()).rejects.toMatchObject({
        name: 'ConfluentApiError',
        operation: 'streamCatalog.fieldTags',
        isForbidden: true,
      });
    });
  });
}
