// SPDX-License-Identifier: Apache-2.0
import avro from 'avsc';
import fc from 'fast-check';
import { createPartViewer } from '../showing/createPartViewer';
import { openSchema } from '../schemas/openSchema';
import { OpenSchema } from '../schemas/types';
import {
  avroOf,
  jsonSchemaOf,
  OPEN,
  patternsOf,
  SECRET,
  TaggedType,
  taggedRecords,
  valueOf,
} from './__testUtils__/taggedTypes';

/** A schema of a type, and what writes values with it. */
const FORMATS: Record<
  string,
  (type: TaggedType) => { format: string; text: string; body: Buffer }
> = {
  AVRO: type => {
    const schema = avroOf(type) as avro.Schema;
    const written = avro.Type.forSchema(schema, { wrapUnions: false });
    return {
      format: 'AVRO',
      text: JSON.stringify(schema),
      body: written.toBuffer(valueOf(type)),
    };
  },
  JSON: type => ({
    format: 'JSON',
    text: JSON.stringify(jsonSchemaOf(type)),
    body: Buffer.from(JSON.stringify(valueOf(type))),
  }),
};

function opened(
  written: { format: string; text: string },
  type: TaggedType,
): OpenSchema {
  return openSchema(
    {
      ...written,
      references: [],
      metadataTags: patternsOf(type),
      catalogTags: [],
    },
    { piiTags: ['pii'] },
  );
}

/** What somebody is shown of a value who may not see personal data. */
function shownMasked(schema: OpenSchema, body: Buffer): string {
  const viewer = createPartViewer({
    isMasked: true,
    knows: 'fields',
    isFreeOfPersonalData: true,
    marksFields: true,
    lensesOf: () => [],
  });
  const decoded = schema.decode({ body });
  return JSON.stringify(
    viewer.show(
      { kind: 'decoded', format: schema.format, schema: { id: 1 }, ...decoded },
      'value',
    ),
  );
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(Object.entries(FORMATS))('masked records in %s', (_name, of) => {
  it('hold nothing that is below a field with a tag of personal data, and all else', () => {
    fc.assert(
      fc.property(taggedRecords, type => {
        const written = of(type);
        const shown = shownMasked(opened(written, type), written.body);
        expect(shown).not.toContain(SECRET);
        expect(count(shown, OPEN)).toBe(
          count(JSON.stringify(valueOf(type)), OPEN),
        );
      }),
    );
  });
});

it('masked records in JSON hold nothing that their schema has no name for', () => {
  fc.assert(
    fc.property(taggedRecords, fc.jsonValue(), (type, more) => {
      const text = JSON.stringify(jsonSchemaOf(type));
      const value = { ...Object(valueOf(type)), [SECRET]: [SECRET, more] };
      const body = Buffer.from(JSON.stringify(value));
      expect(
        shownMasked(opened({ format: 'JSON', text }, type), body),
      ).not.toContain(SECRET);
    }),
  );
});
