// SPDX-License-Identifier: Apache-2.0
import avroVersion from './__fixtures__/avroVersion.json';
import incompatible from './__fixtures__/incompatible.json';
import jsonVersion from './__fixtures__/jsonVersion.json';
import protobufVersion from './__fixtures__/protobufVersion.json';
import schemaById from './__fixtures__/schemaById.json';
import { decodeCompatibilityLevel, decodeVerdict } from './compatibility';
import { decodeSchemaBody, decodeSchemaVersion } from './schemaWire';

describe('decodeSchemaVersion', () => {
  it('reads references, metadata and rules', () => {
    expect(decodeSchemaVersion(avroVersion)).toEqual({
      subject: 'orders.placed.v1-value',
      version: 3,
      schemaId: 100007,
      schemaType: 'AVRO',
      schema: avroVersion.schema,
      references: [
        {
          name: 'com.acme.common.Address',
          subject: 'com.acme.common.Address',
          version: 1,
        },
      ],
      metadata: {
        tags: { '**.customerEmail': ['PII'] },
        properties: {
          owner: 'team-checkout',
          major_version: '1',
          dataProduct: 'orders-placed',
        },
        sensitive: [],
      },
      ruleSet: avroVersion.ruleSet,
    });
  });

  // prettier-ignore
  test.each<[string, object, object]>([
    ['JSON Schema',                 jsonVersion,                                  { schemaType: 'JSON', version: 1, references: [], metadata: undefined, ruleSet: undefined }],
    ['Protobuf',                    protobufVersion,                              { schemaType: 'PROTOBUF', version: 2 }],
    ['a type of tomorrow',          { ...jsonVersion, schemaType: 'CBOR' },       { schemaType: 'CBOR' }],
    ['the time of registration',    { ...jsonVersion, ts: 1718270161165 },        { registeredAt: '2024-06-13T09:16:01.165Z' }],
    ['keys nobody has heard of',    { ...jsonVersion, guid: 'x', deleted: false }, { subject: 'shipments.dispatched.v1-value' }],
  ])('reads %s', (_case, body, expected) => {
    expect(decodeSchemaVersion(body)).toMatchObject(expected);
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['nothing',                 {}],
    ['a schema without text',   { ...jsonVersion, schema: undefined }],
    ['a version without an id', { ...jsonVersion, id: undefined }],
    ['a version that is text',  { ...jsonVersion, version: 'latest' }],
  ])('refuses %s', (_case, body) => {
    expect(() => decodeSchemaVersion(body)).toThrow();
  });
});

describe('decodeSchemaBody', () => {
  it('reads a schema that is asked for by id', () => {
    expect(decodeSchemaBody(schemaById)).toEqual({
      schemaType: 'JSON',
      schema: schemaById.schema,
      references: [],
    });
  });
});

describe('decodeCompatibilityLevel', () => {
  it('reads the key of answers, not that of requests', () => {
    expect(
      decodeCompatibilityLevel({ compatibilityLevel: 'FULL_TRANSITIVE' }),
    ).toBe('FULL_TRANSITIVE');
    expect(() => decodeCompatibilityLevel({ compatibility: 'FULL' })).toThrow();
  });

  it('refuses a level that does not exist', () => {
    expect(() =>
      decodeCompatibilityLevel({ compatibilityLevel: 'SOME' }),
    ).toThrow();
  });
});

describe('decodeVerdict', () => {
  it('keeps the messages of the registry as they are', () => {
    expect(decodeVerdict(incompatible)).toEqual({
      isCompatible: false,
      messages: incompatible.messages,
    });
  });

  it('reads a verdict without messages', () => {
    expect(decodeVerdict({ is_compatible: true })).toEqual({
      isCompatible: true,
      messages: [],
    });
  });

  it('refuses an answer without a verdict', () => {
    expect(() => decodeVerdict({ messages: [] })).toThrow();
  });
});
