// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import {
  ProtobufDefinition,
  ProtobufFiles,
} from '../../../schemas/tree/protobuf/ProtobufFiles';
import { ByteReader } from '../ByteReader';
import { DecodedObject, DecodedValue, isDecodedObject } from '../DecodedValue';
import { Descent } from '../Descent';
import { MisfitError } from '../MisfitError';
import { enumScalar, Scalar, SCALARS, WIRE } from './scalars';
import { presentWellKnown, unknownMessage } from './wellKnownTypes';

/** A value that may come in pieces. */
interface Collected {
  list: DecodedValue[];
  entries: Map<string, DecodedValue>;
}

/** Reads one message. Fields that its schema does not know are left out. */
export class ProtobufDecoding {
  readonly descent = new Descent();

  constructor(
    private readonly files: ProtobufFiles,
    private readonly wellKnown: ProtobufFiles,
  ) {}

  /** @throws MisfitError */
  message(type: protobuf.Type, bytes: ByteReader): DecodedValue {
    return presentWellKnown(type.fullName, this.fieldsOf(type, bytes));
  }

  /** @param endsGroup - Number of the group whose end mark ends the message; without it, its last byte does. */
  private fieldsOf(
    type: protobuf.Type,
    bytes: ByteReader,
    endsGroup?: number,
  ): DecodedObject {
    const found = new Map<protobuf.Field, DecodedValue>();
    const collected = new Map<protobuf.Field, Collected>();
    while (endsGroup !== undefined || bytes.left > 0) {
      const tag = bytes.varint();
      const number = Number(tag >> 3n);
      const wireType = Number(tag & 7n);
      if (wireType === WIRE.endGroup) {
        if (number === endsGroup) break;
        throw new MisfitError('a group ends that did not begin');
      }
      const field = type.fieldsById[number];
      if (!field) skip(bytes, { number, wireType });
      else this.readField(field, { wireType, bytes, found, collected });
    }
    return this.inOrder(type, found, collected);
  }

  private readField(
    field: protobuf.Field,
    at: {
      wireType: number;
      bytes: ByteReader;
      found: Map<protobuf.Field, DecodedValue>;
      collected: Map<protobuf.Field, Collected>;
    },
  ): void {
    const { wireType, bytes, found, collected } = at;
    if (!(field instanceof protobuf.MapField) && !field.repeated) {
      const value = this.descent.into(`.${field.name}`, () =>
        this.single(field, wireType, bytes),
      );
      for (const other of field.partOf?.fieldsArray ?? []) found.delete(other);
      found.set(field, merged(found.get(field), value));
      return;
    }
    const parts = collected.get(field) ?? { list: [], entries: new Map() };
    collected.set(field, parts);
    if (field instanceof protobuf.MapField) {
      this.descent.into(`.${field.name}{}`, () => {
        const [key, value] = this.entry(field, wireType, bytes);
        parts.entries.set(key, value);
      });
    } else {
      this.items(field, wireType, bytes, parts.list);
    }
  }

  /** Numbers may come many at once, whatever the schema says. */
  private items(
    field: protobuf.Field,
    wireType: number,
    bytes: ByteReader,
    list: DecodedValue[],
  ): void {
    const step = `.${field.name}[]`;
    const scalar = this.scalarOf(field.type, field.parent);
    const isPacked =
      scalar !== undefined &&
      scalar.wireType !== WIRE.lengthDelimited &&
      wireType === WIRE.lengthDelimited;
    if (!isPacked) {
      list.push(
        this.descent.into(step, () => this.single(field, wireType, bytes)),
      );
      return;
    }
    const packed = new ByteReader(bytes.take(bytes.length(bytes.varint())));
    while (packed.left > 0) {
      list.push(this.descent.into(step, () => scalar.read(packed)));
    }
  }

  private entry(
    field: protobuf.MapField,
    wireType: number,
    bytes: ByteReader,
  ): [string, DecodedValue] {
    demand(wireType, WIRE.lengthDelimited);
    const inside = new ByteReader(bytes.take(bytes.length(bytes.varint())));
    const keys = SCALARS.get(field.keyType);
    let key = keys?.absent ?? null;
    let value = this.absentOf(field);
    while (inside.left > 0) {
      const tag = inside.varint();
      const part = { number: Number(tag >> 3n), wireType: Number(tag & 7n) };
      if (part.number === 1 && keys) {
        demand(part.wireType, keys.wireType);
        key = keys.read(inside);
      } else if (part.number === 2) {
        value = this.single(field, part.wireType, inside);
      } else {
        skip(inside, part);
      }
    }
    return [String(key), value];
  }

  private single(
    field: protobuf.FieldBase,
    wireType: number,
    bytes: ByteReader,
  ): DecodedValue {
    const scalar = this.scalarOf(field.type, field.parent);
    if (scalar) {
      demand(wireType, scalar.wireType);
      return scalar.read(bytes);
    }
    const type = this.find(field.type, field.parent);
    if (wireType === WIRE.startGroup && type instanceof protobuf.Type) {
      return this.fieldsOf(type, bytes, field.id);
    }
    demand(wireType, WIRE.lengthDelimited);
    const inside = bytes.take(bytes.length(bytes.varint()));
    return type instanceof protobuf.Type
      ? this.message(type, new ByteReader(inside))
      : unknownMessage(field.type.replace(/^\./, ''), inside);
  }

  /** In the order of the schema, with what a reader sees of fields that were not written. */
  private inOrder(
    type: protobuf.Type,
    found: ReadonlyMap<protobuf.Field, DecodedValue>,
    collected: ReadonlyMap<protobuf.Field, Collected>,
  ): DecodedObject {
    const values = new Map<string, DecodedValue>();
    for (const field of type.fieldsArray) {
      const parts = collected.get(field);
      if (field instanceof protobuf.MapField) {
        values.set(field.name, parts?.entries ?? new Map());
      } else if (field.repeated) {
        values.set(field.name, parts?.list ?? []);
      } else if (found.has(field)) {
        values.set(field.name, found.get(field) ?? null);
      } else if (this.isReadAsDefault(field, type)) {
        values.set(field.name, this.absentOf(field));
      }
    }
    return values;
  }

  /** Whether a reader cannot tell that it was not written; then 0, an empty text and the like mean the same. */
  private isReadAsDefault(field: protobuf.Field, type: protobuf.Type): boolean {
    const hasPresence =
      field.partOf !== null ||
      this.scalarOf(field.type, field.parent) === undefined;
    const isKnownFile = this.files.isProto3(type) || this.isWellKnown(type);
    return isKnownFile && !hasPresence;
  }

  private isWellKnown(type: protobuf.Type): boolean {
    return this.wellKnown.find(type.fullName, null) === type;
  }

  private absentOf(field: protobuf.FieldBase): DecodedValue {
    return this.scalarOf(field.type, field.parent)?.absent ?? null;
  }

  private scalarOf(
    name: string,
    scope: protobuf.ReflectionObject | null,
  ): Scalar | undefined {
    const scalar = SCALARS.get(name);
    if (scalar) return scalar;
    const found = this.find(name, scope);
    return found instanceof protobuf.Enum
      ? enumScalar(value => found.valuesById[value])
      : undefined;
  }

  private find(
    name: string,
    scope: protobuf.ReflectionObject | null,
  ): ProtobufDefinition | undefined {
    return (
      this.files.find(name, scope) ??
      this.wellKnown.find(name.startsWith('.') ? name : `.${name}`, null)
    );
  }
}

function demand(wireType: number, expected: number): void {
  if (wireType !== expected) {
    throw new MisfitError('what was written there is of another type');
  }
}

/** A message that comes in two pieces is one. */
function merged(
  before: DecodedValue | undefined,
  value: DecodedValue,
): DecodedValue {
  return before !== undefined &&
    before !== null &&
    isDecodedObject(before) &&
    value !== null &&
    isDecodedObject(value)
    ? new Map([...before, ...value])
    : value;
}

function skip(
  bytes: ByteReader,
  { number, wireType }: { number: number; wireType: number },
): void {
  switch (wireType) {
    case WIRE.varint:
      bytes.varint();
      return;
    case WIRE.fixed64:
      bytes.take(8);
      return;
    case WIRE.lengthDelimited:
      bytes.take(bytes.length(bytes.varint()));
      return;
    case WIRE.fixed32:
      bytes.take(4);
      return;
    case WIRE.startGroup:
      skipGroup(bytes, number);
      return;
    default:
      throw new MisfitError('it is no Protobuf');
  }
}

/** Groups inside of groups are gone through one by one, however deep they are. */
function skipGroup(bytes: ByteReader, number: number): void {
  const open = [number];
  while (open.length > 0) {
    const tag = bytes.varint();
    const part = { number: Number(tag >> 3n), wireType: Number(tag & 7n) };
    if (part.wireType === WIRE.startGroup) open.push(part.number);
    else if (part.wireType !== WIRE.endGroup) skip(bytes, part);
    else if (open.pop() !== part.number) {
      throw new MisfitError('a group ends that did not begin');
    }
  }
}
