// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { DATA_PRODUCT_KIND } from '../constants';

/** The type of the documents about data products in the search of Backstage. */
export const DATA_PRODUCT_DOCUMENT_TYPE = 'data-product';

/** What the search of Backstage keeps of a product, and gives back with a result. */
export interface ProductSearchDocument {
  title: string;
  /** The words to find it by; not for people. */
  text: string;
  /** Address of its page in the portal. */
  location: string;
  entityRef: string;
  /** With the namespace and the lifecycle what portals filter their results by. */
  kind: typeof DATA_PRODUCT_KIND;
  namespace: string;
  lifecycle: string;
  /** Shortened. */
  description?: string;
  /** Title of its environment. */
  environment: string;
  /** An entity ref; absent when unresolved or missing. */
  owner?: string;
  /** An entity ref; absent when unresolved or missing. */
  domain?: string;
  qualityTier?: string;
  slaTier?: string;
  tags: string[];
  /** Those that have fields. */
  schemas: SearchedSchema[];
  /** How many fields more there are that search does not know. */
  leftOutFields: number;
}

/** The newest schema of a subject. */
export interface SearchedSchema {
  /** Once for all fields: engines index every text of a document, however often it is there. */
  subject: string;
  /** Outermost first. */
  fields: SearchedField[];
}

export interface SearchedField {
  path: string;
  type: string;
  /** Shortened. */
  doc?: string;
  tags: string[];
  isPii: boolean;
}

const document = z.object({
  title: z.string(),
  text: z.string(),
  location: z.string(),
  entityRef: z.string(),
  kind: z.literal(DATA_PRODUCT_KIND),
  namespace: z.string(),
  lifecycle: z.string(),
  description: z.string().optional(),
  environment: z.string(),
  owner: z.string().optional(),
  domain: z.string().optional(),
  qualityTier: z.string().optional(),
  slaTier: z.string().optional(),
  tags: z.array(z.string()),
  schemas: z.array(
    z.object({
      subject: z.string(),
      fields: z.array(
        z.object({
          path: z.string(),
          type: z.string(),
          doc: z.string().optional(),
          tags: z.array(z.string()),
          isPii: z.boolean(),
        }),
      ),
    }),
  ),
  leftOutFields: z.number(),
}) satisfies z.ZodType<ProductSearchDocument>;

/** Reads a document of a search result; `undefined` when it is none of ours, or of a version that is not known. */
export function readProductSearchDocument(
  value: unknown,
): ProductSearchDocument | undefined {
  return document.safeParse(value).data;
}
