// SPDX-License-Identifier: Apache-2.0
import { SchemaToRegister } from '../schemaRegistry/writerTypes';
import { createTakingBack, eventually } from './eventually';
import { WritableRegistry } from './writableSubject';

const record = (...fields: object[]): SchemaToRegister => ({
  schemaType: 'AVRO',
  schema: JSON.stringify({ type: 'record', name: 'Order', fields }),
});
const FIRST = record({ name: 'id', type: 'string' });
const SECOND = record(
  { name: 'id', type: 'string' },
  { name: 'channel', type: 'string', default: 'web' },
);
// prettier-ignore
const SCHEMAS: [string, SchemaToRegister][] = [
  ['Avro',        FIRST],
  ['JSON Schema', { schemaType: 'JSON', schema: '{"type":"object","properties":{"id":{"type":"string"}}}' }],
  ['Protobuf',    { schemaType: 'PROTOBUF', schema: 'syntax = "proto3";\nmessage Order {\n  string id = 1;\n}\n' }],
];

/** What every client of a Schema Registry that writes must do, whoever answers it: a real one, too. */
export function describeRegistryWrites(
  name: string,
  open: () => Promise<WritableRegistry>,
) {
  describe(`${name} can be registered in`, () => {
    let subject: WritableRegistry;
    const takingBack = createTakingBack();
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(async () => {
      await takingBack.now();
      await subject.close();
    });

    /** Registers one after the other under a subject of their own. */
    const register = async (suffix: string, ...schemas: SchemaToRegister[]) => {
      const { registry, prefix } = subject;
      const own = `${prefix}-${suffix}`;
      const ids: number[] = [];
      for (const [index, schema] of schemas.entries()) {
        ids.push((await registry.registerSchema(own, schema)).schemaId);
        takingBack.later(() =>
          registry.deleteVersion(own, index + 1, { isPermanent: true }),
        );
        takingBack.later(() => registry.deleteVersion(own, index + 1));
        await eventually(
          subject,
          () => registry.findVersion(own, schema),
          found => found !== undefined,
        );
      }
      return { own, ids };
    };

    test.each(SCHEMAS)(
      'with %s, which is found again',
      async (type, schema) => {
        const { own, ids } = await register(`of ${type}`, schema);
        expect(await subject.registry.findVersion(own, schema)).toEqual({
          schemaId: ids[0],
          version: 1,
        });
        expect(
          await subject.registry.schemaVersion(own, 'latest'),
        ).toMatchObject({ schemaType: schema.schemaType, version: 1 });
      },
    );

    it('twice with the same, which stays one version', async () => {
      const { own, ids } = await register('again', FIRST);
      expect(await subject.registry.registerSchema(own, FIRST)).toEqual({
        schemaId: ids[0],
      });
      expect(await subject.registry.versions(own)).toEqual([1]);
    });

    it('with the next version', async () => {
      const { own, ids } = await register('next', FIRST, SECOND);
      expect(await subject.registry.findVersion(own, SECOND)).toEqual({
        schemaId: ids[1],
        version: 2,
      });
      expect(await subject.registry.findVersion(own, FIRST)).toEqual({
        schemaId: ids[0],
        version: 1,
      });
    });

    it('and finds no version where there is none', async () => {
      const { own } = await register('other', FIRST);
      expect(await subject.registry.findVersion(own, SECOND)).toBeUndefined();
      expect(
        await subject.registry.findVersion(`${subject.prefix}-no`, FIRST),
      ).toBeUndefined();
    });

    describe('and deletes a version', () => {
      it('softly, then for good, and only that one', async () => {
        const { registry } = subject;
        const { own, ids } = await register('deleted', FIRST, SECOND);
        await registry.deleteVersion(own, 2);
        expect(await registry.versions(own)).toEqual([1]);
        expect(await registry.versions(own, { deleted: true })).toEqual([1, 2]);
        expect(await registry.findVersion(own, SECOND)).toBeUndefined();
        await registry.deleteVersion(own, 2, { isPermanent: true });
        expect(await registry.versions(own, { deleted: true })).toEqual([1]);
        expect(await registry.findVersion(own, FIRST)).toEqual({
          schemaId: ids[0],
          version: 1,
        });
      });

      it('for good only after it was deleted softly', async () => {
        const { registry } = subject;
        const { own } = await register('guarded', FIRST);
        await expect(
          registry.deleteVersion(own, 1, { isPermanent: true }),
        ).rejects.toMatchObject({ isNotFound: true, code: 40407 });
        expect(await registry.versions(own)).toEqual([1]);
      });

      it('and with the last one the subject', async () => {
        const { registry } = subject;
        const { own } = await register('last', FIRST);
        await registry.deleteVersion(own, 1);
        await expect(registry.versions(own)).rejects.toMatchObject({
          isNotFound: true,
        });
        expect(await registry.versions(own, { deleted: true })).toEqual([1]);
        await registry.deleteVersion(own, 1, { isPermanent: true });
        await expect(
          registry.versions(own, { deleted: true }),
        ).rejects.toMatchObject({ isNotFound: true });
        expect(await registry.subjects({ prefix: own })).toEqual([]);
        expect(await registry.findVersion(own, FIRST)).toBeUndefined();
      });

      it('not when there is none', async () => {
        await expect(
          subject.registry.deleteVersion(`${subject.prefix}-no`, 1),
        ).rejects.toMatchObject({
          isNotFound: true,
          wasCertainlyNotDone: true,
        });
      });
    });
  });
}
