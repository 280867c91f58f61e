// SPDX-License-Identifier: Apache-2.0
import { RegisterSchema, SchemaVersion } from '../schemaRegistry/types';
import { ContractFault, OpenOptions, SchemaRegistrySubject } from './subjects';

const record = (...fields: object[]) =>
  JSON.stringify({ type: 'record', name: 'Order', namespace: 'shop', fields });
const ID = { name: 'id', type: 'string' };
const AVRO = record(ID);
/** Of no schema. */
const NO_GUID = '00000000-0000-0000-0000-000000000000';
const AVRO_WITH_OPTION = record(ID, {
  name: 'channel',
  type: 'string',
  default: 'web',
});
const AVRO_WITH_DEMAND = record(ID, { name: 'channel', type: 'string' });
const avro = (schema: string): RegisterSchema => ({
  schema,
  schemaType: 'AVRO',
});

/** What every Schema Registry client must do, whoever answers it. The world is opened anew, and empty, for each test. */
export function describeSchemaRegistry(
  name: string,
  open: (options?: OpenOptions) => Promise<SchemaRegistrySubject>,
) {
  describe(`${name} honours the Schema Registry contract`, () => {
    let subject: SchemaRegistrySubject;
    const start = async (options?: OpenOptions) => {
      subject = await open(options);
    };
    beforeEach(() => start());
    afterEach(() => subject.close());

    const add = async (...subjects: string[]) => {
      for (const each of subjects)
        await subject.world.addSchema({ subject: each, schema: AVRO });
    };

    describe('lists subjects', () => {
      it('of every context, sorted', async () => {
        await add(
          'orders-value',
          ':.staging:orders-value',
          'orders-key',
          'a/b c%',
        );
        expect(await subject.client.subjects()).toEqual([
          ':.staging:orders-value',
          'a/b c%',
          'orders-key',
          'orders-value',
        ]);
      });

      it('that begin with a prefix', async () => {
        await add('orders-value', 'orders-key', 'payments-value');
        expect(await subject.client.subjects({ prefix: 'orders' })).toEqual([
          'orders-key',
          'orders-value',
        ]);
      });

      it('that are deleted only when asked', async () => {
        await add('orders-value', 'payments-value');
        await subject.world.deleteSubject('orders-value');
        expect(await subject.client.subjects()).toEqual(['payments-value']);
        expect(await subject.client.subjects({ deleted: true })).toEqual([
          'orders-value',
          'payments-value',
        ]);
      });

      it('when there are none', async () => {
        expect(await subject.client.subjects()).toEqual([]);
      });
    });

    describe('reads', () => {
      it('versions, the latest and any other', async () => {
        await subject.world.addSchema({
          subject: 'orders-value',
          schema: AVRO,
        });
        await subject.world.addSchema({
          subject: 'orders-value',
          schema: AVRO_WITH_OPTION,
        });
        expect(await subject.client.versions('orders-value')).toEqual([1, 2]);
        const first = await subject.client.schemaVersion('orders-value', 1);
        expect(first).toMatchObject({
          subject: 'orders-value',
          version: 1,
          schemaType: 'AVRO',
          schema: AVRO,
          references: [],
        });
        const latest = await subject.client.schemaVersion(
          'orders-value',
          'latest',
        );
        expect(latest).toMatchObject({ version: 2, schema: AVRO_WITH_OPTION });
        expect(latest.schemaId).not.toBe(first.schemaId);
      });

      test.each([
        'a/b',
        'a b%c?d#e',
        ':.staging:orders-value',
        'com:acme:Order',
        'ünï',
      ])('a subject named %j', async each => {
        await add(each);
        expect(
          (await subject.client.schemaVersion(each, 'latest')).subject,
        ).toBe(each);
      });

      it('what else a version holds', async () => {
        await add('address');
        const reference = {
          name: 'shop.Order',
          subject: 'address',
          version: 1,
        };
        await subject.world.addSchema({
          subject: 'orders-value',
          schema: JSON.stringify({ type: 'array', items: 'shop.Order' }),
          references: [reference],
          metadata: { properties: { owner: 'team-checkout' } },
        });
        expect(
          await subject.client.schemaVersion('orders-value', 1),
        ).toMatchObject({
          references: [reference],
          metadata: { properties: { owner: 'team-checkout' } },
        });
      });

      // prettier-ignore
      test.each<['JSON' | 'PROTOBUF', string]>([
        ['JSON',     '{"type":"object","properties":{"id":{"type":"string"}}}'],
        ['PROTOBUF', 'syntax = "proto3";\n\nmessage Order {\n  string id = 1;\n}\n'],
      ])('%s schemas', async (schemaType, schema) => {
        await subject.world.addSchema({ subject: 'orders-value', schema, schemaType });
        const { schemaId, ...version } = await subject.client.schemaVersion('orders-value', 1);
        expect(version).toMatchObject({ schemaType, schema });
        expect(await subject.client.schemaById(schemaId)).toMatchObject({ schemaType, schema });
        expect(await subject.client.schemaByGuid(String(version.guid))).toMatchObject({ schemaType, schema });
      });

      // prettier-ignore
      test.each<[string, () => Promise<unknown>, object]>([
        ['a subject',  () => subject.client.versions('nope-value'),                  { status: 404, code: 40401 }],
        ['a version',  () => subject.client.schemaVersion('orders-value', 7),        { status: 404, code: 40402 }],
        ['a schema',   () => subject.client.schemaById(999_999),                     { status: 404, code: 40403 }],
        ['a GUID',     () => subject.client.schemaByGuid(NO_GUID),                   { status: 404, code: 40403 }],
      ])('and says when %s is not there', async (_case, read, expected) => {
        await add('orders-value');
        await expect(read()).rejects.toMatchObject({ name: 'ConfluentApiError', isNotFound: true, ...expected });
      });

      it('many schemas, to the last, in pages', async () => {
        const subjects = Array.from(
          { length: 1_050 },
          (_each, index) => `s${String(index).padStart(5, '0')}-value`,
        );
        await add(...subjects);
        await subject.world.addSchema({
          subject: 's00000-value',
          schema: AVRO_WITH_OPTION,
        });
        const read = async (latestOnly: boolean) => {
          const all: SchemaVersion[] = [];
          for await (const page of subject.client.schemas({ latestOnly }))
            all.push(...page);
          return all;
        };
        const latest = await read(true);
        expect(latest.map(each => each.subject)).toEqual(subjects);
        expect(latest[0]?.version).toBe(2);
        expect(await read(false)).toHaveLength(1_051);
      });
    });

    describe('judges compatibility', () => {
      it("by the registry's level until the subject has its own", async () => {
        await add('orders-value');
        expect(await subject.client.compatibilityLevel('orders-value')).toEqual(
          { level: 'BACKWARD', isOwn: false },
        );
        await subject.world.setLevel('orders-value', 'FULL_TRANSITIVE');
        expect(await subject.client.compatibilityLevel('orders-value')).toEqual(
          { level: 'FULL_TRANSITIVE', isOwn: true },
        );
      });

      it('of a schema that fits', async () => {
        await add('orders-value');
        expect(
          await subject.client.checkCompatibility(
            'orders-value',
            'latest',
            avro(AVRO_WITH_OPTION),
          ),
        ).toMatchObject({ isCompatible: true });
      });

      test.each(['latest', 'all', 1] as const)(
        'of a schema that does not, against %j, and says why',
        async against => {
          await add('orders-value');
          const verdict = await subject.client.checkCompatibility(
            'orders-value',
            against,
            avro(AVRO_WITH_DEMAND),
          );
          expect(verdict.isCompatible).toBe(false);
          expect(verdict.messages.join()).toContain('channel');
        },
      );

      it('of the first schema of a subject', async () => {
        expect(
          await subject.client.checkCompatibility(
            'new-value',
            'latest',
            avro(AVRO),
          ),
        ).toEqual({
          isCompatible: true,
          messages: [],
        });
      });
    });

    describe('registers', () => {
      it('a schema, and the same again as the same', async () => {
        const { schemaId } = await subject.client.registerSchema(
          'orders-value',
          avro(AVRO),
        );
        expect(
          await subject.client.registerSchema('orders-value', avro(AVRO)),
        ).toEqual({ schemaId });
        expect(await subject.client.versions('orders-value')).toEqual([1]);
        expect(await subject.client.schemaById(schemaId)).toMatchObject({
          schema: AVRO,
        });
      });

      it('nothing that is incompatible', async () => {
        await add('orders-value');
        await expect(
          subject.client.registerSchema('orders-value', avro(AVRO_WITH_DEMAND)),
        ).rejects.toMatchObject({
          isConflict: true,
          code: 40901,
          canRetryHelp: false,
        });
        expect(await subject.client.versions('orders-value')).toEqual([1]);
      });

      it('nothing that is no schema', async () => {
        await expect(
          subject.client.registerSchema('orders-value', avro('oops')),
        ).rejects.toMatchObject({
          status: 422,
          code: 42201,
          canRetryHelp: false,
        });
      });
    });

    test.each<ContractFault>([
      429,
      500,
      503,
      'reset',
      'resetInBody',
      'emptyBody',
      'truncatedJson',
    ])('goes on after one answer that goes wrong: %s', async fault => {
      await add('orders-value');
      await subject.world.fail(fault, { times: 1 });
      expect(await subject.client.subjects()).toEqual(['orders-value']);
    });

    it('refuses a wrong key', async () => {
      await subject.close();
      await start({ key: 'wrong' });
      await expect(subject.client.subjects()).rejects.toMatchObject({
        isUnauthorized: true,
        canRetryHelp: false,
      });
    });
  });
}
