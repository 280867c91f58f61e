// SPDX-License-Identifier: Apache-2.0
import {
  AvroDefinition,
  AvroNames,
} from '../../../schemas/tree/avro/AvroNames';
import {
  isObject,
  JsonObject,
  listOf,
  textOf,
  textsOf,
} from '../../../schemas/tree/readJson';
import { ByteReader } from '../ByteReader';
import { DecodedObject, DecodedValue } from '../DecodedValue';
import { Descent } from '../Descent';
import { MisfitError, sayingWhere } from '../MisfitError';
import { finiteOrText, shortestFloat } from '../numbers';
import { logicalBytes, logicalNumber } from './logicalValue';

/** Reads one value, following the schema as it was written; see Avro's specification, "Binary Encoding". */
export class AvroDecoding {
  private readonly descent = new Descent();

  constructor(
    private readonly names: AvroNames,
    private readonly bytes: ByteReader,
  ) {}

  /** @throws UndecodableError that says where, and never what. */
  decode(root: unknown): DecodedValue {
    return sayingWhere(this.descent, () => this.read(root, ''));
  }

  private read(node: unknown, namespace: string): DecodedValue {
    if (typeof node === 'string') return this.readNamed(node, {}, namespace);
    if (Array.isArray(node)) return this.readUnion(node, namespace);
    if (!isObject(node)) return unreadableType();
    const definition = this.names.definedBy(node);
    return definition
      ? this.readDefinition(definition)
      : this.readUnnamed(node, namespace);
  }

  private readUnnamed(node: JsonObject, namespace: string): DecodedValue {
    const { type, items, values } = node;
    switch (type) {
      case 'array':
        return this.readArray(items, namespace);
      case 'map':
        return this.readMap(values, namespace);
      default:
        return typeof type === 'string'
          ? this.readNamed(type, node, namespace)
          : this.read(type, namespace);
    }
  }

  /** @param node - What is said about the type beside its name. */
  private readNamed(
    name: string,
    node: JsonObject,
    namespace: string,
  ): DecodedValue {
    switch (name) {
      case 'null':
        return null;
      case 'boolean':
        return this.readBoolean();
      case 'int':
        return this.readInt(node);
      case 'long':
        return logicalNumber(this.bytes.zigzag(), node);
      case 'float':
        return finiteOrText(shortestFloat(this.bytes.take(4).readFloatLE()));
      case 'double':
        return finiteOrText(this.bytes.take(8).readDoubleLE());
      case 'bytes':
        return logicalBytes(this.bytes.take(this.readLength()), node);
      case 'string':
        return this.bytes.text(this.readLength());
      default: {
        const definition = this.names.find(name, namespace);
        return definition ? this.readDefinition(definition) : unreadableType();
      }
    }
  }

  private readDefinition({ node, namespace }: AvroDefinition): DecodedValue {
    switch (node.type) {
      case 'enum':
        return this.readEnum(node);
      case 'fixed':
        return logicalBytes(this.bytes.take(sizeOf(node)), node);
      default:
        return this.readRecord(node, namespace);
    }
  }

  private readRecord(node: JsonObject, namespace: string): DecodedObject {
    const fields = new Map<string, DecodedValue>();
    for (const field of listOf(node.fields).filter(isObject)) {
      const name = textOf(field.name);
      if (name === undefined) return unreadableType();
      fields.set(
        name,
        this.descent.into(`.${name}`, () => this.read(field.type, namespace)),
      );
    }
    return fields;
  }

  private readUnion(branches: unknown[], namespace: string): DecodedValue {
    const index = this.bytes.zigzag();
    if (index < 0n || index >= BigInt(branches.length)) {
      throw new MisfitError(
        `it is the alternative ${index} of ${branches.length}`,
      );
    }
    return this.read(branches[Number(index)], namespace);
  }

  private readEnum(node: JsonObject): string {
    const symbols = textsOf(node.symbols);
    const index = this.bytes.zigzag();
    const symbol = symbols[Number(index)];
    if (symbol !== undefined) return symbol;
    throw new MisfitError(`it is none of the ${symbols.length} symbols`);
  }

  private readArray(items: unknown, namespace: string): DecodedValue[] {
    const values: DecodedValue[] = [];
    this.readBlocks('[]', () => values.push(this.read(items, namespace)));
    return values;
  }

  private readMap(values: unknown, namespace: string): DecodedObject {
    const entries = new Map<string, DecodedValue>();
    this.readBlocks('{}', () => {
      const key = this.bytes.text(this.readLength());
      entries.set(key, this.read(values, namespace));
    });
    return entries;
  }

  /** Blocks begin with the number of their items, negative when their size in bytes follows; the last has none. */
  private readBlocks(step: string, readItem: () => void): void {
    for (
      let count = this.bytes.zigzag();
      count !== 0n;
      count = this.bytes.zigzag()
    ) {
      if (count < 0n) this.bytes.zigzag();
      const items = count < 0n ? -count : count;
      for (let item = 0n; item < items; item += 1n) {
        this.descent.into(step, readItem);
      }
    }
  }

  private readBoolean(): boolean {
    const byte = this.bytes.byte();
    if (byte > 1) throw new MisfitError('it is neither true nor false');
    return byte === 1;
  }

  private readInt(node: JsonObject): DecodedValue {
    const value = this.bytes.zigzag();
    if (BigInt.asIntN(32, value) !== value) {
      throw new MisfitError('it is too large for an int');
    }
    return logicalNumber(value, node);
  }

  private readLength(): number {
    return this.bytes.length(this.bytes.zigzag());
  }
}

function sizeOf({ size }: JsonObject): number {
  return typeof size === 'number' && Number.isInteger(size) && size >= 0
    ? size
    : unreadableType();
}

function unreadableType(): never {
  throw new MisfitError('its type is missing in the Schema Registry');
}
