// SPDX-License-Identifier: Apache-2.0
import { buildTree } from '../../schemas/tree/building/buildTree';
import { readAvro } from '../../schemas/tree/avro/readAvro';
import { readJsonSchema } from '../../schemas/tree/json/readJsonSchema';
import { openProtobuf } from '../../schemas/tree/protobuf/readProtobuf';
import {
  CatalogFieldTags,
  flattenFields,
  ResolvedSchema,
} from '../../schemas/tree/readSchemaTree';
import { createFieldTags, FieldTags } from '../../schemas/tree/tags/fieldTags';
import { ReadSchema } from '../../schemas/tree/ValueType';
import { createAvroDecoder } from '../decoding/avro/createAvroDecoder';
import { ByteReader } from '../decoding/ByteReader';
import { parseExactJson } from '../decoding/json/parseExactJson';
import { createProtobufDecoder } from '../decoding/protobuf/createProtobufDecoder';
import { UndecodableError } from '../decoding/UndecodableError';
import { Lens } from '../masking/Lens';
import { readText } from '../wire/readText';
import { OpenSchema } from './types';

/** A schema as a registry has it, with all that is known beside its text. */
export interface SchemaToOpen {
  /** `AVRO`, `JSON`, `PROTOBUF`, or what a newer registry says. */
  format: string;
  text: string;
  references: ResolvedSchema[];
  /** By pattern of a field's full name, e.g. `**.ssn`. */
  metadataTags: Record<string, string[]>;
  catalogTags: CatalogFieldTags[];
}

/**
 * Makes a schema ready to read values with.
 *
 * @param options.piiTags - Names of tags that mark personal data, in any case.
 * @throws UndecodableError when its text is none of its format, or the format is not known here.
 */
export function openSchema(
  schema: SchemaToOpen,
  options: { piiTags: readonly string[] },
): OpenSchema {
  const tags = createFieldTags({ ...schema, ...options });
  const besideText = [
    ...Object.values(schema.metadataTags),
    ...schema.catalogTags.map(({ tags: ofField }) => ofField),
  ].flat();
  const marks = { tags, marksSomething: tags.arePii(besideText) };
  try {
    return open(schema, marks);
  } catch (error) {
    if (error instanceof UndecodableError) throw error;
    throw new UndecodableError(
      'The schema that it names cannot be read itself; the Schema tab may tell why',
    );
  }
}

interface Marks {
  tags: FieldTags;
  /** Whether tags beside the text mark personal data, wherever that is. */
  marksSomething: boolean;
}

/** @throws Error when the text is no schema of its format. */
function open(schema: SchemaToOpen, marks: Marks): OpenSchema {
  const { format, text, references } = schema;
  switch (format) {
    case 'AVRO':
      return openAvro(schema, marks);
    case 'JSON':
      return openJson(readJsonSchema(text, references), marks);
    case 'PROTOBUF':
      return openMessages(schema, marks);
    default:
      throw new UndecodableError(
        `Its schema is of the format ${format}, which nothing here can read`,
      );
  }
}

function openAvro(schema: SchemaToOpen, marks: Marks): OpenSchema {
  const references = schema.references.map(({ text }) => text);
  const decode = createAvroDecoder(schema.text, references);
  const lens = toLens(readAvro(schema.text, references), marks);
  return {
    format: 'AVRO',
    decode: ({ body }) => ({ value: decode(body), lens }),
    lensFor: () => lens,
  };
}

/** Records in JSON read as what they are, so the schema only tells what is personal. */
function openJson(schema: ReadSchema, marks: Marks): OpenSchema {
  const lens = toLens(schema, marks);
  return {
    format: 'JSON',
    decode({ body }) {
      const text = readText(body);
      if (text === undefined) throw new UndecodableError('It is no JSON');
      return { value: parseExactJson(text), lens };
    },
    lensFor: () => lens,
  };
}

function openMessages(schema: SchemaToOpen, marks: Marks): OpenSchema {
  const opened = openProtobuf(schema.text, schema.references);
  const decoder = createProtobufDecoder(opened);
  const lenses = new Map<string, Lens>();
  const lensOf = (type: (typeof opened.messages)[number]) => {
    const known = lenses.get(type.fullName);
    if (known) return known;
    const lens = toLens(opened.read(type), marks);
    lenses.set(type.fullName, lens);
    return lens;
  };
  const [first] = opened.messages;
  if (!first) throw new Error('The file has no message');
  return {
    format: 'PROTOBUF',
    decode({ framing, body }) {
      const bytes = new ByteReader(body);
      const type = decoder.messageIn(
        framing === undefined ? bytes : new ByteReader(framing),
      );
      return { value: decoder.decode(type, bytes), lens: lensOf(type) };
    },
    lensFor(typeName) {
      const named = opened.messages.find(
        ({ fullName }) => fullName === `.${typeName}`,
      );
      return lensOf(named ?? first);
    },
  };
}

function toLens(schema: ReadSchema, { tags, marksSomething }: Marks): Lens {
  const tree = buildTree(schema, tags);
  const marksFields = flattenFields(tree).some(({ isPii }) => isPii);
  return {
    type: schema.type,
    root: tree.typeName ?? '',
    tags,
    marksFields,
    isWhole:
      tree.unresolvedReferences.length === 0 &&
      !tree.isCut &&
      (marksFields || !marksSomething),
  };
}
