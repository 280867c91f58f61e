// SPDX-License-Identifier: Apache-2.0
import {
  ProductDocumentField,
  SearchedField,
  SearchedSchema,
} from '@data-mesh/backstage-plugin-data-products-common';
import { shorten } from './shorten';
import { spellingsInText, spellingsOfPath } from './spellings';
import { storable } from './storable';

const MAX_DOC = 200;
/**
 * Of what all fields of a product add to its text, in characters: about 500 fields fit.
 *
 * @remarks PostgreSQL keeps at most 1 MB of words of a document. It finds those of a field twice, in the text and in the
 * field itself, and a character can take four bytes.
 */
const MAX_TEXT = 60_000;

/** Fields for the index. */
export interface FittingFields {
  schemas: SearchedSchema[];
  /** What to find the fields by, one text each. */
  texts: string[];
}

/** As many fields as fit, outermost first: those say most about a product. */
export function fieldsThatFit(all: ProductDocumentField[]): FittingFields {
  const outermostFirst = all
    .map(field => ({ field, depth: field.path.split('.').length }))
    .sort((a, b) => a.depth - b.depth);

  const fieldsBySubject = new Map<string, SearchedField[]>();
  const texts: string[] = [];
  let length = 0;
  for (const { field } of outermostFirst) {
    const searched = toSearchedField(field);
    const text = textOf(searched);
    length += text.length;
    if (length > MAX_TEXT) break;
    texts.push(text);
    const fields = fieldsBySubject.get(field.subject);
    if (fields) fields.push(searched);
    else fieldsBySubject.set(field.subject, [searched]);
  }
  const schemas = [...fieldsBySubject].map(([subject, fields]) => ({
    subject,
    fields,
  }));
  return { schemas, texts };
}

function toSearchedField(field: ProductDocumentField): SearchedField {
  const { path, type, doc, tags, isPii } = field;
  return {
    path: storable(path),
    type: storable(type),
    doc: doc && shorten(storable(doc), MAX_DOC),
    tags: tags.map(storable),
    isPii,
  };
}

function textOf({ path, doc = '', tags }: SearchedField): string {
  return [...spellingsOfPath(path), doc, ...spellingsInText(doc), ...tags]
    .filter(Boolean)
    .join(' ');
}
