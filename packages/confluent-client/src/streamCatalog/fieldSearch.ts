// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { z } from 'zod';
import { parseSchemaFieldRef } from '../ids/schemaFieldRef';
import { addressWire, searchResultWire } from './searchResult';
import { TaggedField } from './types';

const fieldHeaderWire = z.object({
  status: z.string(),
  classificationNames: z.array(z.string()).nullish(),
});

/** One row of a search. Each has its address, by which pages are compared, even if nothing else of it can be read. */
export type ListedField = { qualifiedName: string } & (
  | { is: 'field'; field: TaggedField }
  /** Deleted, or without a tag after all. */
  | { is: 'irrelevant' }
  | { is: 'unreadable'; because: string }
);

/**
 * Reads a search result of schema fields: `{"entities": [{"attributes": {"qualifiedName": "lsrc-…:.:100007:com.acme.Order.email"},
 * "status": "ACTIVE", "classificationNames": ["PII"]}]}`.
 *
 * @throws ZodError when it is no list of things with an address.
 */
export function decodeFieldSearch(body: unknown): ListedField[] {
  const headers = searchResultWire.parse(body).entities ?? [];
  return headers.map(header => {
    const { qualifiedName } = addressWire.parse(header).attributes;
    try {
      return toListedField(qualifiedName, fieldHeaderWire.parse(header));
    } catch (error) {
      const because = isError(error) ? error.message : String(error);
      return { qualifiedName, is: 'unreadable', because };
    }
  });
}

function toListedField(
  qualifiedName: string,
  { status, classificationNames }: z.infer<typeof fieldHeaderWire>,
): ListedField {
  const tags = [...new Set(classificationNames)].sort();
  if (status !== 'ACTIVE' || tags.length === 0) {
    return { qualifiedName, is: 'irrelevant' };
  }
  const field = { ...parseSchemaFieldRef(qualifiedName), tags };
  return { qualifiedName, is: 'field', field };
}
