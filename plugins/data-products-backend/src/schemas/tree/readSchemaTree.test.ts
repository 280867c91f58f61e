// SPDX-License-Identifier: Apache-2.0
import { SchemaTree } from '@data-mesh/backstage-plugin-data-products-common';
import fc from 'fast-check';
import { readTree } from './__testUtils__/outline';
import { flattenFields } from './readSchemaTree';

const FORMATS = ['AVRO', 'JSON', 'PROTOBUF'];

const paths = (tree: SchemaTree) => flattenFields(tree).map(({ path }) => path);

describe('readSchemaTree', () => {
  it('says which format it cannot read', () => {
    expect(readTree('THRIFT', 'struct Order {}')).toEqual({
      status: 'unreadable',
      cause: "'THRIFT' is a format that nothing here can read",
    });
  });

  it('marks personal data that only metadata or catalog know of', () => {
    const schema = {
      type: 'record',
      name: 'com.acme.Customer',
      fields: ['email', 'phone', 'country'].map(name => ({
        name,
        type: 'string',
      })),
    };
    const tree = readTree('AVRO', schema, {
      metadataTags: { '**.email': ['PII'] },
      catalogTags: [{ field: 'com.acme.Customer.phone', tags: ['pii'] }],
    });
    expect(tree).toMatchObject({
      fields: [
        { name: 'email', tags: ['PII'], isPii: true },
        { name: 'phone', tags: ['pii'], isPii: true },
        { name: 'country', tags: [], isPii: false },
      ],
    });
  });

  it('addresses tags without the names of alternatives', () => {
    const card = {
      type: 'record',
      name: 'Card',
      fields: [{ name: 'number', type: 'string' }],
    };
    const schema = {
      type: 'record',
      name: 'Payment',
      fields: [{ name: 'by', type: [card, { ...card, name: 'Voucher' }] }],
    };
    const tree = readTree('AVRO', schema, {
      metadataTags: { 'Payment.by.number': ['PII'] },
    });
    expect(
      flattenFields(tree)
        .filter(({ isPii }) => isPii)
        .map(({ path }) => path),
    ).toEqual(['by.Card.number', 'by.Voucher.number']);
  });
});

describe('a schema of 1 MB with 500 fields', () => {
  const doc = 'A sentence that says much. '.repeat(75);
  const names = Array.from({ length: 500 }, (_, index) => `f${index}`);

  // A tenth of this on an ordinary machine; what is quadratic takes many times as long.
  const LIMIT_MS = 500;

  test.each<[string, unknown]>([
    [
      'AVRO',
      {
        type: 'record',
        name: 'Large',
        fields: names.map(name => ({ name, type: ['null', 'string'], doc })),
      },
    ],
    [
      'JSON',
      {
        properties: Object.fromEntries(
          names.map(name => [name, { type: 'string', description: doc }]),
        ),
      },
    ],
    [
      'PROTOBUF',
      `message Large { ${names.map((name, index) => `// ${doc}\noptional string ${name} = ${index + 1};\n`).join('')} }`,
    ],
  ])('of %s is read while somebody waits for the page', (format, schema) => {
    const startedAt = performance.now();
    const tree = readTree(format, schema, {
      metadataTags: { '**.f1*': ['PII'] },
    });
    expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
    expect(flattenFields(tree)).toHaveLength(500);
    expect(tree).not.toHaveProperty('isCut');
  });
});

describe('flattenFields', () => {
  it('lists each field before those inside it', () => {
    const inner = { properties: { b: { type: 'string' } } };
    expect(
      paths(readTree('JSON', { properties: { a: inner, c: {} } })),
    ).toEqual(['a', 'a.b', 'c']);
  });

  it('has nothing to list of a schema that is unreadable', () => {
    expect(flattenFields(readTree('AVRO', 'oops'))).toEqual([]);
  });
});

describe('a tree has an end', () => {
  const fieldsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `f${index}`,
      type: 'string',
    }));

  it.each([
    [5_000, 5_000, undefined],
    [5_001, 5_000, true],
  ])('of %i fields it shows %i, cut: %j', (count, shown, isCut) => {
    const tree = readTree('AVRO', {
      type: 'record',
      name: 'Wide',
      fields: fieldsOf(count),
    });
    expect(flattenFields(tree)).toHaveLength(shown);
    expect(tree).toHaveProperty('status', 'read');
    expect('isCut' in tree ? tree.isCut : undefined).toBe(isCut);
  });

  it.each([
    [40, undefined],
    [41, true],
  ])('of %i levels it shows 40, cut: %j', (levels, isCut) => {
    const leaf: object = { properties: { leaf: { type: 'string' } } };
    const schema = Array.from({ length: levels }).reduce<object>(
      inside => ({ properties: { x: inside } }),
      leaf,
    );
    const tree = readTree('JSON', schema);
    expect(flattenFields(tree)).toHaveLength(41);
    expect('isCut' in tree ? tree.isCut : undefined).toBe(isCut);
  });

  it('when every level doubles what is below it', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 60 }, (_, level) => [
        `D${level}`,
        {
          properties: {
            left: { $ref: `#/$defs/D${level + 1}` },
            right: { $ref: `#/$defs/D${level + 1}` },
          },
        },
      ]),
    );
    const tree = readTree('JSON', { $ref: '#/$defs/D0', $defs });
    expect(tree).toMatchObject({ status: 'read', isCut: true });
    expect(flattenFields(tree).length).toBeLessThanOrEqual(5_000);
  });

  it('when alternatives lead to alternatives', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 60 }, (_, level) => [
        `D${level}`,
        {
          anyOf: [
            { items: { $ref: `#/$defs/D${level + 1}` } },
            { additionalProperties: { $ref: `#/$defs/D${level + 1}` } },
          ],
          allOf: [
            { $ref: `#/$defs/D${(level + 7) % 60}` },
            { $ref: `#/$defs/D${(level + 11) % 60}` },
          ],
        },
      ]),
    );
    expect(
      readTree('JSON', { properties: { x: { $ref: '#/$defs/D0' } }, $defs }),
    ).toMatchObject({ status: 'read' });
  });

  it('when a long name would be in the path of every field', () => {
    const inner = {
      type: 'record',
      name: 'Inner',
      fields: fieldsOf(4_000),
    };
    const tree = readTree('AVRO', {
      type: 'record',
      name: 'Outer',
      fields: [{ name: 'x'.repeat(100_000), type: inner }],
    });
    expect(tree).toMatchObject({ status: 'read', isCut: true });
    expect(JSON.stringify(tree).length).toBeLessThan(5_000_000);
  });

  it.each([
    ['AVRO', '{"type":"array","items":'.repeat(100_000)],
    [
      'AVRO',
      `${'{"type":"array","items":'.repeat(5_000)}"int"${'}'.repeat(5_000)}`,
    ],
    ['AVRO', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['JSON', `${'{"items":'.repeat(50_000)}true${'}'.repeat(50_000)}`],
    ['JSON', `${'{"allOf":['.repeat(5_000)}true${']}'.repeat(5_000)}`],
    ['PROTOBUF', `${'message M {'.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['PROTOBUF', `message M { string x = 1 [(a) = ${'{a:'.repeat(10_000)}`],
  ])('of %s that nests without measure', (format, text) => {
    expect(readTree(format, text)).toHaveProperty('status');
  });
});

describe('whatever the text', () => {
  const json = fc.json({ maxDepth: 5 });

  /** Objects with the words of the formats in odd places. */
  const almostSchema = fc.letrec<{ node: unknown }>(tie => {
    const node = tie('node');
    const word = fc.constantFrom<unknown>(
      'record',
      'enum',
      'fixed',
      'array',
      'map',
      'object',
      'string',
      'null',
      'Self',
      '#',
      '#/properties/a',
      '#/$defs/a',
      'other.json',
      '__proto__',
      true,
      null,
      7,
    );
    const list = fc.array(node, { maxLength: 3 });
    return {
      node: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        word,
        list,
        fc.record(
          {
            type: node,
            name: fc.constantFrom('Self', 'a', 'a.b', '__proto__', ''),
            fields: list,
            items: node,
            values: node,
            symbols: list,
            aliases: list,
            default: node,
            'confluent:tags': list,
            namespace: word,
            $ref: word,
            $id: word,
            $anchor: word,
            properties: fc.dictionary(
              fc.constantFrom('a', 'b', '__proto__'),
              node,
              { maxKeys: 3 },
            ),
            $defs: fc.dictionary(fc.constant('a'), node),
            required: list,
            allOf: list,
            anyOf: list,
            oneOf: list,
            enum: list,
            additionalProperties: node,
            prefixItems: list,
          },
          { requiredKeys: [] },
        ),
      ),
    };
  }).node;

  const almostProtobuf = fc
    .array(
      fc.constantFrom(
        'syntax',
        '=',
        '"proto3"',
        ';',
        'package',
        'message',
        'M',
        'N',
        '{',
        '}',
        'string',
        'x',
        '1',
        'repeated',
        'optional',
        'oneof',
        'map',
        '<',
        '>',
        ',',
        '[',
        ']',
        '(confluent.field_meta)',
        '.tags',
        '"PII"',
        'enum',
        'import',
        '// c\n',
        '/* c */',
        '__proto__',
        'extend',
        'option',
      ),
      { maxLength: 60 },
    )
    .map(tokens => tokens.join(' '));

  function readsSafely(format: string, text: string) {
    const tree = readTree(format, text, {
      references: [{ name: 'other.json', text }],
      metadataTags: { '**.a': ['PII'] },
    });
    if (tree.status === 'unreadable') {
      expect(tree.cause).toEqual(expect.any(String));
      return;
    }
    const found = paths(tree);
    expect(new Set(found).size).toBe(found.length);
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  }

  test.each<[string, fc.Arbitrary<string>]>([
    ['any text', fc.string({ maxLength: 200 })],
    ['any JSON', json],
    [
      'JSON that is almost a schema',
      almostSchema.map(node => JSON.stringify(node)),
    ],
    ['text that is almost Protobuf', almostProtobuf],
  ])('%s is read or unreadable, and paths are unique', (_what, texts) => {
    fc.assert(fc.property(fc.constantFrom(...FORMATS), texts, readsSafely), {
      numRuns: 500,
    });
  });
});
