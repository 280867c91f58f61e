// SPDX-License-Identifier: Apache-2.0
import type { CompatibilityLevel, SchemaSpec } from '../scenario';
import { judge } from './judge';
import { parseSchema } from './parseSchema';

const record = (...fields: object[]): SchemaSpec => ({
  schema: { type: 'record', name: 'R', fields },
});
const id = { name: 'id', type: 'string' };
const noDefault = { name: 'channel', type: 'string' };
const withDefault = { name: 'channel', type: 'string', default: 'web' };

const verdict = (
  candidate: SchemaSpec,
  earlier: SchemaSpec[],
  level: CompatibilityLevel,
) =>
  judge(
    parse(candidate),
    earlier.map((spec, i) => ({
      version: i + 1,
      text: JSON.stringify(spec.schema),
      parsed: parse(spec),
    })),
    level,
  );

function parse(spec: SchemaSpec) {
  return parseSchema(spec, () => {
    throw new Error('No references here');
  });
}

describe('judge', () => {
  describe('by level, on Avro', () => {
    const [BARE, OPTIONAL, DEMANDED] = [
      record(id),
      record(id, withDefault),
      record(id, noDefault),
    ];
    const YES = true;
    const NO = false;

    // prettier-ignore
    test.each<[string, SchemaSpec, SchemaSpec[], Record<CompatibilityLevel, boolean>]>([
      ['a field with a default is added', OPTIONAL, [BARE],
        { NONE: YES, BACKWARD: YES, BACKWARD_TRANSITIVE: YES, FORWARD: YES, FORWARD_TRANSITIVE: YES, FULL: YES, FULL_TRANSITIVE: YES }],
      ['a field without a default is added', DEMANDED, [BARE],
        { NONE: YES, BACKWARD: NO, BACKWARD_TRANSITIVE: NO, FORWARD: YES, FORWARD_TRANSITIVE: YES, FULL: NO, FULL_TRANSITIVE: NO }],
      ['a field without a default is removed', BARE, [DEMANDED],
        { NONE: YES, BACKWARD: YES, BACKWARD_TRANSITIVE: YES, FORWARD: NO, FORWARD_TRANSITIVE: NO, FULL: NO, FULL_TRANSITIVE: NO }],
      ['the last version has the field, an older one does not', DEMANDED, [BARE, OPTIONAL],
        { NONE: YES, BACKWARD: YES, BACKWARD_TRANSITIVE: NO, FORWARD: YES, FORWARD_TRANSITIVE: YES, FULL: YES, FULL_TRANSITIVE: NO }],
      ['the last version has no such field, an older one demands it', BARE, [DEMANDED, BARE],
        { NONE: YES, BACKWARD: YES, BACKWARD_TRANSITIVE: YES, FORWARD: YES, FORWARD_TRANSITIVE: NO, FULL: YES, FULL_TRANSITIVE: NO }],
      ['there is nothing before', DEMANDED, [],
        { NONE: YES, BACKWARD: YES, BACKWARD_TRANSITIVE: YES, FORWARD: YES, FORWARD_TRANSITIVE: YES, FULL: YES, FULL_TRANSITIVE: YES }],
    ])('%s', (_case, candidate, earlier, expected) => {
      const found = Object.keys(expected).map(level => [
        level,
        verdict(candidate, earlier, level as CompatibilityLevel).length === 0,
      ]);
      expect(Object.fromEntries(found)).toEqual(expected);
    });
  });

  test('words its objections as the registry does', () => {
    expect(verdict(record(id, noDefault), [record(id)], 'BACKWARD')).toEqual([
      "{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'The field 'channel' at path '/fields/1' in the new schema has no default value and is missing in the old schema', additionalInfo:'channel'}",
      '{oldSchemaVersion: 1}',
      `{oldSchema: '{"type":"record","name":"R","fields":[{"name":"id","type":"string"}]}'}`,
      "{validateFields: 'false', compatibility: 'BACKWARD'}",
    ]);
  });

  test('names the old schema as the reader when that is the one that cannot read', () => {
    const [objection] = verdict(record(id), [record(id, noDefault)], 'FORWARD');
    expect(objection).toContain(
      'in the old schema has no default value and is missing in the new',
    );
  });

  test('cuts a very long old schema short', () => {
    const doc = 'x'.repeat(11_000);
    const long = { schema: { type: 'record', name: 'R', fields: [id], doc } };
    expect(verdict(record(id, noDefault), [long], 'BACKWARD').join()).toContain(
      '{oldSchema: <truncated> ',
    );
  });

  test('refuses another type of schema at every level but NONE', () => {
    const json: SchemaSpec = { schemaType: 'JSON', schema: { type: 'object' } };
    expect(verdict(json, [record(id)], 'FULL')[0]).toBe(
      'Incompatible because of different schema type',
    );
    expect(verdict(json, [record(id)], 'NONE')).toEqual([]);
  });

  test('admits that it cannot say, instead of guessing', () => {
    const either = (...types: string[]): SchemaSpec => ({
      schemaType: 'JSON',
      schema: { oneOf: types.map(type => ({ type })) },
    });
    expect(() =>
      verdict(either('string', 'integer'), [either('string')], 'BACKWARD'),
    ).toThrow(expect.objectContaining({ code: 50101, status: 501 }));
  });
});
