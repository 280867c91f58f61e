// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { PRODUCT_STATUSES } from '../model/productStatus';
import {
  EXPLORE_COLUMN_KINDS,
  ExploreColumn,
  FACETS,
  FacetKey,
  FacetValue,
  ProductListResponse,
  ProductSummary,
} from './exploreTypes';

const text = z.string();
const optionalText = z.string().optional();
const count = z.number();

const summary = z.object({
  entityRef: text,
  title: text,
  description: optionalText,
  environmentId: text,
  lifecycle: z.enum(PRODUCT_STATUSES),
  endsOn: optionalText,
  successorRef: optionalText,
  ownerRef: optionalText,
  ownerText: optionalText,
  domainRef: optionalText,
  domainText: optionalText,
  qualityTier: optionalText,
  slaTier: optionalText,
  tags: z.array(text),
  topics: z.array(text),
  formats: z.array(text).optional(),
  hasPii: z.boolean().optional(),
  issueCount: count,
  changedAt: text,
  extraColumns: z
    .record(text, z.union([text, z.number(), z.null()]))
    .optional(),
}) satisfies z.ZodType<ProductSummary>;

const column = z.object({
  id: text,
  title: text,
  help: optionalText,
  kind: z.enum(EXPLORE_COLUMN_KINDS),
  terms: z.array(text).optional(),
  isFacet: z.boolean().optional(),
}) satisfies z.ZodType<ExploreColumn>;

const facetKey = z.union([
  z.enum(FACETS),
  z.templateLiteral(['extra:', z.string()]),
]) satisfies z.ZodType<FacetKey>;

export const facetValue = z.object({
  value: text,
  kind: z.enum(['entity', 'term', 'text', 'missing', 'unknown']),
  text: optionalText,
  parent: optionalText,
  count,
}) satisfies z.ZodType<FacetValue>;

export const productListResponse = z.object({
  items: z.array(summary),
  totalItems: count,
  totalReadable: count,
  extraColumns: z.array(column),
  facets: z.partialRecord(facetKey, z.array(facetValue)),
}) satisfies z.ZodType<ProductListResponse>;
