// SPDX-License-Identifier: Apache-2.0
import { Enum, MapField, Type, type Field, type Namespace } from 'protobufjs';
import { CannotSay, type Difference } from './Difference';

/** One Protobuf file, with the package it declares. */
export interface ProtobufFile {
  package: string;
  /** Where the package's messages and enums are. */
  scope: Namespace;
  /** Ids of the registered schemas it imports, directly or not. */
  imported: readonly number[];
}

// Types of one group share their encoding: https://protobuf.dev/programming-guides/proto3/#updating
const SCALAR_GROUPS: Record<string, string> = {
  int32: 'number',
  int64: 'number',
  uint32: 'number',
  uint64: 'number',
  bool: 'number',
  sint32: 'signed number',
  sint64: 'signed number',
  string: 'text or bytes',
  bytes: 'text or bytes',
  fixed32: 'fixed32',
  sfixed32: 'fixed32',
  fixed64: 'fixed64',
  sfixed64: 'fixed64',
  float: 'float',
  double: 'double',
};

/**
 * Why the reader cannot read what the writer wrote, by the registry's rules for Protobuf.
 *
 * @throws CannotSay when nothing forbids it, and the imported schemas are others than before.
 */
export function protobufDifferences(
  reader: ProtobufFile,
  writer: ProtobufFile,
): Difference[] {
  const differences =
    reader.package === writer.package
      ? []
      : [difference('PACKAGE_CHANGED', '#/')];
  differences.push(...compareMessages(reader.scope, writer.scope, '#'));
  if (
    differences.length === 0 &&
    reader.imported.join() !== writer.imported.join()
  ) {
    throw new CannotSay('whether the imported Protobuf schemas agree');
  }
  return differences;
}

function compareMessages(
  reader: Namespace,
  writer: Namespace,
  path: string,
): Difference[] {
  return messagesOf(writer).flatMap(written => {
    const at = `${path}/${written.name}`;
    const read = messagesOf(reader).find(({ name }) => name === written.name);
    if (!read) return [difference('MESSAGE_REMOVED', at)];
    return [
      ...compareOneofs(read, written, at),
      ...compareFields(read, written, at),
      ...compareMessages(read, written, at),
    ];
  });
}

function compareFields(reader: Type, writer: Type, path: string): Difference[] {
  const numbers = new Set(
    [...reader.fieldsArray, ...writer.fieldsArray].map(({ id }) => id),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap(number => {
      const read = reader.fieldsById[number];
      const written = writer.fieldsById[number];
      if (read && written)
        return compareField(read, written, `${path}/${number}`);
      if (read) {
        return read.required
          ? [difference('REQUIRED_FIELD_ADDED', `${path}/${number}`)]
          : [];
      }
      return written ? removedField(reader, written, path) : [];
    });
}

/** A field may go, unless it was required, or its oneof stays behind without it. */
function removedField(
  reader: Type,
  written: Field,
  path: string,
): Difference[] {
  const oneof = oneofOf(written);
  if (oneof === undefined) {
    return written.required
      ? [difference('REQUIRED_FIELD_REMOVED', `${path}/${written.id}`)]
      : [];
  }
  const siblings = written.partOf?.fieldsArray ?? [];
  const isOneofGone =
    !reader.oneofs?.[oneof] &&
    siblings.every(({ id }) => !reader.fieldsById[id]);
  return isOneofGone
    ? []
    : [difference('ONEOF_FIELD_REMOVED', `${path}/${oneof}/${written.id}`)];
}

function compareField(
  reader: Field,
  writer: Field,
  path: string,
): Difference[] {
  if (reader instanceof MapField && writer instanceof MapField) {
    return [
      ...compareTypes(reader, reader.keyType, writer, writer.keyType, path),
      ...compareTypes(reader, reader.type, writer, writer.type, path),
    ];
  }
  if (reader instanceof MapField || writer instanceof MapField) {
    return [difference('FIELD_KIND_CHANGED', path)];
  }
  const differences = compareTypes(
    reader,
    reader.type,
    writer,
    writer.type,
    path,
  );
  if (differences.length > 0 || labelOf(reader) === labelOf(writer))
    return differences;
  const group = groupOf(reader, reader.type);
  const isLabelFree = group === undefined || group === 'text or bytes';
  return isLabelFree || isImplicit(reader) || isImplicit(writer)
    ? []
    : [difference('FIELD_NUMERIC_LABEL_CHANGED', path)];
}

function compareTypes(
  reader: Field,
  readType: string,
  writer: Field,
  writtenType: string,
  path: string,
): Difference[] {
  const read = groupOf(reader, readType);
  const written = groupOf(writer, writtenType);
  if ((read === undefined) !== (written === undefined)) {
    return [difference('FIELD_KIND_CHANGED', path)];
  }
  if (read !== written) return [difference('FIELD_SCALAR_KIND_CHANGED', path)];
  const isOtherMessage =
    read === undefined && lastPart(readType) !== lastPart(writtenType);
  return isOtherMessage ? [difference('FIELD_NAMED_TYPE_CHANGED', path)] : [];
}

/** Fields that were independent of each other must not come to exclude each other. */
function compareOneofs(reader: Type, writer: Type, path: string): Difference[] {
  return reader.oneofsArray
    .filter(({ fieldsArray }) => !fieldsArray.some(isProto3Optional))
    .flatMap(({ name, fieldsArray }) => {
      const before = fieldsArray.flatMap(
        ({ id }) => writer.fieldsById[id] ?? [],
      );
      const origins = new Set(
        before.map(field => oneofOf(field) ?? `field ${field.id}`),
      );
      if (origins.size <= 1) return [];
      const movedIn = before.filter(field => oneofOf(field) === undefined);
      return [
        difference(
          movedIn.length > 1
            ? 'MULTIPLE_FIELDS_MOVED_TO_ONEOF'
            : 'FIELD_MOVED_TO_EXISTING_ONEOF',
          `${path}/${name}`,
        ),
      ];
    });
}

function messagesOf(scope: Namespace): Type[] {
  return scope.nestedArray.filter(each => each instanceof Type);
}

/** What a type is encoded as; `undefined` for messages. */
function groupOf(field: Field, type: string): string | undefined {
  const scalar = SCALAR_GROUPS[type];
  if (scalar) return scalar;
  return field.parent?.lookup(type) instanceof Enum ? 'number' : undefined;
}

function oneofOf(field: Field): string | undefined {
  return isProto3Optional(field) ? undefined : field.partOf?.name;
}

/** Whether the field is in a oneof only because it is marked `optional`. */
function isProto3Optional(field: Field): boolean {
  return field.options?.proto3_optional === true;
}

function labelOf(field: Field): string {
  if (field.repeated) return 'repeated';
  return field.required ? 'required' : 'optional';
}

/** Whether the field carries no label at all, which the registry does not compare with any. */
function isImplicit(field: Field): boolean {
  return (
    labelOf(field) === 'optional' &&
    (!field.hasPresence || oneofOf(field) !== undefined)
  );
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function difference(type: string, path: string): Difference {
  return {
    type,
    describe: ({ reader, writer }) =>
      `{errorType:"${type}", description:"At path '${path}' the ${reader} schema does not fit the ${writer} schema"}`,
  };
}
