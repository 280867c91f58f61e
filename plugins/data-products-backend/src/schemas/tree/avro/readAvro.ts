// SPDX-License-Identifier: Apache-2.0
import {
  inlineTags,
  isObject,
  JsonObject,
  listOf,
  readJson,
  textOf,
  textsOf,
} from '../readJson';
import { once } from '../once';
import { FieldDefinition, plain, ReadSchema, ValueType } from '../ValueType';
import {
  AvroDefinition,
  AvroNames,
  fullNameOf,
  shortNameOf,
} from './AvroNames';
import { logicalWords } from './logicalWords';

const PRIMITIVES = new Set([
  'boolean',
  'int',
  'long',
  'float',
  'double',
  'bytes',
  'string',
]);

/**
 * Reads an Avro schema: `{"type": "record", "name": "Order", "fields": [{"name": "total", "type": "double"}]}`.
 * Properties that Avro does not know are left alone, and so are mistakes that leave a type recognizable.
 *
 * @param references - Texts of the schemas that it refers to; one that is no JSON is as good as not there.
 * @throws Error when it is no Avro schema.
 */
export function readAvro(text: string, references: string[]): ReadSchema {
  const root = readJson(text);
  if (typeof root !== 'string' && !Array.isArray(root) && !isObject(root)) {
    throw new Error('The text is JSON, but not an Avro schema');
  }
  const names = new AvroNames();
  names.add(root);
  for (const reference of references) names.add(jsonOrNothing(reference));
  const reader = new AvroReader(names);
  return {
    type: reader.read(root, ''),
    unresolvedReferences: reader.unresolvedReferences,
  };
}

function jsonOrNothing(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

class AvroReader {
  readonly unresolvedReferences = new Set<string>();
  private readonly definitions = new Map<AvroDefinition, ValueType>();

  constructor(private readonly names: AvroNames) {}

  read(node: unknown, namespace: string): ValueType {
    if (typeof node === 'string') return this.readName(node, namespace);
    if (Array.isArray(node)) {
      const branches = once(() =>
        node.map(branch => this.read(branch, namespace)),
      );
      return { is: 'union', branches };
    }
    return isObject(node) ? this.readObject(node, namespace) : plain('unknown');
  }

  private readName(name: string, namespace: string): ValueType {
    if (name === 'null') return { is: 'null' };
    if (PRIMITIVES.has(name)) return plain(name);
    const definition = this.names.find(name, namespace);
    if (definition) return this.readDefinition(definition);
    this.unresolvedReferences.add(fullNameOf(name, namespace));
    return plain(shortNameOf(name));
  }

  private readObject(node: JsonObject, namespace: string): ValueType {
    const definition = this.names.definedBy(node);
    if (definition) return this.readDefinition(definition);
    const { type, items, values } = node;
    switch (type) {
      case 'array':
        return { is: 'list', items: once(() => this.read(items, namespace)) };
      case 'map':
        return { is: 'map', values: once(() => this.read(values, namespace)) };
      case 'record':
      case 'error':
        return this.readRecord({ node, fullName: 'record', namespace });
      case 'enum':
      case 'fixed':
        return readWithoutParts(node);
      default:
        return typeof type === 'string' && PRIMITIVES.has(type)
          ? plain(logicalWords(type, node))
          : this.read(innermostType(type), namespace);
    }
  }

  private readDefinition(definition: AvroDefinition): ValueType {
    const known = this.definitions.get(definition);
    if (known) return known;
    const { node, fullName } = definition;
    const type =
      node.type === 'enum' || node.type === 'fixed'
        ? readWithoutParts(node, shortNameOf(fullName))
        : this.readRecord(definition);
    this.definitions.set(definition, type);
    return type;
  }

  private readRecord(definition: AvroDefinition): ValueType {
    const { node, fullName, namespace } = definition;
    return {
      is: 'record',
      identity: node,
      name: shortNameOf(fullName),
      fullName,
      doc: textOf(node.doc),
      fields: once(() =>
        listOf(node.fields)
          .filter(isObject)
          .flatMap(field => this.readField(field, namespace)),
      ),
    };
  }

  private readField(field: JsonObject, namespace: string): FieldDefinition[] {
    const name = textOf(field.name);
    if (name === undefined) return [];
    return [
      {
        name,
        type: this.read(field.type, namespace),
        isOptional: false,
        doc: textOf(field.doc),
        default: JSON.stringify(field.default),
        tags: inlineTags(field),
      },
    ];
  }
}

function readWithoutParts(node: JsonObject, name?: string): ValueType {
  return node.type === 'enum'
    ? plain(name ? `enum ${name}` : 'enum', textsOf(node.symbols))
    : plain(logicalWords('fixed', node));
}

/** `{"type": {"type": "string"}}` is a long way to say `"string"`. */
function innermostType(type: unknown): unknown {
  let inner = type;
  while (isObject(inner) && isObject(inner.type)) inner = inner.type;
  return inner;
}
