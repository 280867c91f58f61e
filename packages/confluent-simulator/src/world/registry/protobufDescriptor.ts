// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor';
import { ProtobufFiles } from './ProtobufFiles';

/** The numbers of `google.protobuf.FieldDescriptorProto.Type`. */
const SCALARS: Record<string, number> = {
  double: 1,
  float: 2,
  int64: 3,
  uint64: 4,
  int32: 5,
  fixed64: 6,
  fixed32: 7,
  bool: 8,
  string: 9,
  bytes: 12,
  uint32: 13,
  sfixed32: 15,
  sfixed64: 16,
  sint32: 17,
  sint64: 18,
};
const MESSAGE = 11;
const ENUM = 14;
const LABELS = { optional: 1, required: 2, repeated: 3 };

/**
 * A Protobuf file as Confluent's deserialisers ask for it (`format=serialized`): a `google.protobuf.FileDescriptorProto`, in
 * base64. Messages, enumerations, maps and oneofs are in it; options, services and extensions are not.
 *
 * @param referenced - The files it refers to, each after those it refers to itself.
 * @throws Error when one of them is no Protobuf.
 */
export function protobufDescriptor(
  text: string,
  referenced: readonly string[],
): string {
  const files = new ProtobufFiles();
  for (const file of referenced) files.load(file);
  const { package: packageName, scope } = files.loadLast(text);
  const alone = protobuf.parse(text, new protobuf.Root(), { keepCase: true });
  const own = packageName === '' ? alone.root : alone.root.lookup(packageName);
  // The names are those of the file alone, the types those that know what they refer to.
  const objects = (
    own instanceof protobuf.Namespace ? own : alone.root
  ).nestedArray.flatMap(({ name }) => scope.get(name) ?? []);
  const file = {
    name: 'default',
    package: packageName,
    dependency: alone.imports ?? [],
    ...nestedOf(objects, 'messageType'),
    syntax: /^\s*syntax\s*=\s*["']proto2["']/m.test(text) ? 'proto2' : 'proto3',
  };
  const { FileDescriptorProto } = descriptor;
  const bytes = FileDescriptorProto.encode(
    FileDescriptorProto.fromObject(file),
  ).finish();
  return Buffer.from(bytes).toString('base64');
}

function nestedOf(
  objects: readonly protobuf.ReflectionObject[],
  messages: 'messageType' | 'nestedType',
) {
  return {
    [messages]: objects.filter(isType).map(describeMessage),
    enumType: objects.filter(isEnum).map(({ name, values }) => ({
      name,
      value: Object.entries(values).map(([value, number]) => ({
        name: value,
        number,
      })),
    })),
  };
}

const isType = (object: unknown): object is protobuf.Type =>
  object instanceof protobuf.Type;
const isEnum = (object: unknown): object is protobuf.Enum =>
  object instanceof protobuf.Enum;
/** Maps among them, which the library's types take for something else. */
const fieldsOf = (type: protobuf.Type): protobuf.FieldBase[] =>
  type.fieldsArray;
const isMap = (field: protobuf.FieldBase): field is protobuf.MapField =>
  field instanceof protobuf.MapField;

function describeMessage(type: protobuf.Type): object {
  const { nestedType, enumType } = nestedOf(type.nestedArray, 'nestedType');
  return {
    name: type.name,
    field: fieldsOf(type).map(field => ({
      name: field.name,
      number: field.id,
      ...(isMap(field)
        ? {
            label: LABELS.repeated,
            type: MESSAGE,
            typeName: `${type.fullName}.${entryName(field)}`,
          }
        : { label: labelOf(field), ...describeType(field) }),
      ...(field.partOf && {
        oneofIndex: type.oneofsArray.indexOf(field.partOf),
      }),
    })),
    nestedType: [
      ...(nestedType ?? []),
      ...fieldsOf(type).filter(isMap).map(describeEntry),
    ],
    enumType,
    oneofDecl: type.oneofsArray.map(({ name }) => ({ name })),
  };
}

/** A map is a repeated message of its own with a key and a value. */
function describeEntry(field: protobuf.MapField): object {
  return {
    name: entryName(field),
    field: [
      {
        name: 'key',
        number: 1,
        label: LABELS.optional,
        type: SCALARS[field.keyType],
      },
      {
        name: 'value',
        number: 2,
        label: LABELS.optional,
        ...describeType(field),
      },
    ],
    options: { mapEntry: true },
  };
}

/** As the compiler calls it: `price_list` becomes `PriceListEntry`. */
const entryName = ({ name }: protobuf.MapField) =>
  `${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Entry`;

function labelOf(field: protobuf.FieldBase): number {
  if (field.repeated) return LABELS.repeated;
  return field instanceof protobuf.Field && field.required
    ? LABELS.required
    : LABELS.optional;
}

function describeType({ type, resolvedType }: protobuf.FieldBase) {
  return resolvedType
    ? {
        type: isEnum(resolvedType) ? ENUM : MESSAGE,
        typeName: resolvedType.fullName,
      }
    : { type: SCALARS[type] };
}
