// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { PRODUCT_STATUSES } from '../model/productStatus';
import { callApi, DataProductsClientOptions, path } from './callApi';
import { RequestOptions } from './DataProductsApi';
import { facetValue } from './exploreResponses';
import { UnusedApi } from './UnusedApi';
import {
  ReadingUse,
  UnusedProduct,
  UnusedProductsRequest,
  UnusedProductsResponse,
  WritingUse,
} from './unusedTypes';

const text = z.string();
const optionalText = z.string().optional();
const count = z.number();

const writing = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.enum(['written', 'silent']), lastRecordAt: text }),
  z.object({ verdict: z.literal('neverWritten') }),
  z.object({ verdict: z.literal('unknown'), because: text }),
]) satisfies z.ZodType<WritingUse>;

const evidence = z.object({
  lastGroup: z.object({ groupId: text, activeAt: optionalText }).optional(),
  groupCount: count,
  declaredCount: count,
  otherCount: count,
  watchedSince: optionalText,
});

const reading = z.discriminatedUnion('verdict', [
  evidence.extend({ verdict: z.enum(['read', 'unread']) }),
  evidence.extend({ verdict: z.literal('unknown'), because: text }),
]) satisfies z.ZodType<ReadingUse>;

const unusedProduct = z.object({
  entityRef: text,
  title: text,
  environmentId: text,
  lifecycle: z.enum(PRODUCT_STATUSES),
  endsOn: optionalText,
  successorRef: optionalText,
  ownerRef: optionalText,
  ownerText: optionalText,
  domainRef: optionalText,
  topics: z.array(text),
  writing,
  reading,
}) satisfies z.ZodType<UnusedProduct>;

const unusedProducts = z.object({
  items: z.array(unusedProduct),
  totalItems: count,
  counts: z.object({
    neverWritten: count,
    silent: count,
    unread: count,
    unknown: count,
  }),
  facets: z.object({
    owner: z.array(facetValue),
    domain: z.array(facetValue),
  }),
  judgedCount: count,
  tooNewCount: count,
  readAt: text,
}) satisfies z.ZodType<UnusedProductsResponse>;

/** Client of the report of products that nobody uses; errors are those of `DataProductsClient`. */
export class UnusedClient implements UnusedApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  unusedProducts(
    { isMine, ...request }: UnusedProductsRequest,
    options?: RequestOptions,
  ): Promise<UnusedProductsResponse> {
    return callApi(
      {
        ...options,
        path: path('unused-products'),
        query: { ...request, mine: isMine ? 'true' : undefined },
        answer: unusedProducts,
      },
      this.#options,
    );
  }
}
