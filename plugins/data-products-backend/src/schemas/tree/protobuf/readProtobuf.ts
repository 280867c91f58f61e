// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import { once } from '../once';
import { isObject, textOf } from '../readJson';
import {
  FieldDefinition,
  plain,
  ReadSchema,
  RecordType,
  ValueType,
} from '../ValueType';
import { readFieldMeta } from './fieldMeta';
import { ProtobufFiles } from './ProtobufFiles';

const PLAIN_TYPES = new Set(Object.keys(protobuf.types.basic));

/** Files that every registry has. Their types are known by name and need no look inside. */
const BUILT_IN = /^(google\/protobuf|google\/type|confluent)\//;
const BUILT_IN_TYPE = /^\.?(google\.protobuf|google\.type|confluent\.type)\./;

/**
 * Reads a Protobuf file: `message Order { string order_id = 1; }`. Its first message is what records hold.
 *
 * @param references - Files by the name under which it imports them; one that is no Protobuf is as good as not there.
 * @throws Error when it is no Protobuf, or has no message.
 */
export function readProtobuf(
  text: string,
  references: { name: string; text: string }[],
): ReadSchema {
  const { messages, read } = openProtobuf(text, references);
  const [root] = messages;
  if (!root) throw new Error('The file has no message');
  return read(root);
}

/** A Protobuf file with those that it imports. */
export interface OpenProtobuf {
  files: ProtobufFiles;
  /** Of the file itself: those that are in no other, in its order. */
  messages: protobuf.Type[];
  /** What records of a message hold. */
  read(message: protobuf.Type): ReadSchema;
}

/** As `readProtobuf`, for records that hold any of its messages. @throws Error when it is no Protobuf. */
export function openProtobuf(
  text: string,
  references: { name: string; text: string }[],
): OpenProtobuf {
  const files = new ProtobufFiles();
  const { messages, imports } = files.add(text);
  const found = new Set<string>();
  for (const reference of references) {
    if (isRead(files, reference.text)) found.add(reference.name);
  }
  const reader = new ProtobufReader(files);
  for (const each of imports) {
    if (!found.has(each) && !BUILT_IN.test(each)) {
      reader.unresolvedReferences.add(each);
    }
  }
  return {
    files,
    messages: messages.filter(
      ({ parent }) => !(parent instanceof protobuf.Type),
    ),
    read: message => ({
      type: reader.message(message),
      unresolvedReferences: reader.unresolvedReferences,
    }),
  };
}

function isRead(files: ProtobufFiles, text: string): boolean {
  try {
    files.add(text);
    return true;
  } catch {
    return false;
  }
}

class ProtobufReader {
  readonly unresolvedReferences = new Set<string>();
  private readonly messages = new Map<protobuf.Type, RecordType>();

  constructor(private readonly files: ProtobufFiles) {}

  message(type: protobuf.Type): RecordType {
    const known = this.messages.get(type);
    if (known) return known;
    const isProto3 = this.files.isProto3(type);
    const message: RecordType = {
      is: 'record',
      identity: type,
      name: type.name,
      fullName: withoutLeadingDot(type.fullName),
      doc: textOf(type.comment),
      fields: once(() =>
        type.fieldsArray.map(field => this.field(field, isProto3)),
      ),
    };
    this.messages.set(type, message);
    return message;
  }

  private field(field: protobuf.Field, isProto3: boolean): FieldDefinition {
    const single = this.typeOf(field.type, field.parent);
    const { doc, tags } = readFieldMeta(field.parsedOptions);
    return {
      name: field.name,
      type: wholeType(field, single),
      isOptional: mayBeAbsent(field, single, isProto3),
      doc: textOf(field.comment) ?? doc,
      default: JSON.stringify(field.options?.default),
      number: field.id,
      tags,
    };
  }

  private typeOf(
    name: string,
    scope: protobuf.ReflectionObject | null,
  ): ValueType {
    if (PLAIN_TYPES.has(name)) return plain(name);
    const found = this.files.find(name, scope);
    if (!found) {
      if (!BUILT_IN_TYPE.test(name)) this.unresolvedReferences.add(name);
      return plain(withoutLeadingDot(name));
    }
    return found instanceof protobuf.Type
      ? this.message(found)
      : plain(`enum ${found.name}`, Object.keys(found.values));
  }
}

function wholeType(field: protobuf.Field, single: ValueType): ValueType {
  if (field instanceof protobuf.MapField) {
    const { keyType } = field;
    return {
      is: 'map',
      keys: keyType === 'string' ? undefined : keyType,
      values: () => single,
    };
  }
  if (field.repeated) return { is: 'list', items: () => single };
  const choice = choiceOf(field);
  return choice !== undefined && single.is === 'plain'
    ? { ...single, words: `${single.words} (one of ${choice})` }
    : single;
}

/** Name of the `oneof` around a field; that of a proto3 `optional` is not one that anybody wrote. */
function choiceOf(field: protobuf.Field): string | undefined {
  return field.options?.proto3_optional === true
    ? undefined
    : field.partOf?.name;
}

/** Whether a reader can tell that there is no value; a field without one otherwise reads as 0 or an empty text. */
function mayBeAbsent(
  field: protobuf.Field,
  single: ValueType,
  isProto3: boolean,
): boolean {
  if (field.repeated || field.map || isRequired(field)) return false;
  if (field.partOf || single.is === 'record') return true;
  return !isProto3;
}

function isRequired({ rule, options }: protobuf.Field): boolean {
  const features: unknown = options?.features;
  const presence = isObject(features) ? features.field_presence : undefined;
  return (
    rule === 'required' ||
    presence === 'LEGACY_REQUIRED' ||
    presence === 'IMPLICIT'
  );
}

function withoutLeadingDot(name: string): string {
  return name.replace(/^\./, '');
}
