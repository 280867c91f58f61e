// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { DATA_PRODUCTS_PLUGIN_ID } from '../constants';
import { DataProductsApi, RequestOptions } from './DataProductsApi';
import {
  environmentSyncState,
  environmentsResponse,
  heldRemoval,
  productChangesResponse,
  productDetails,
  productListResponse,
  projectionPage,
  startedSync,
  syncRun,
  unresolvedReference,
} from './responses';
import {
  EnvironmentInfo,
  EnvironmentSyncState,
  HeldRemoval,
  ProductChangesResponse,
  ProductDetails,
  ProductListRequest,
  ProductListResponse,
  ProjectionPage,
  ReceivedProjectionItem,
  SyncRun,
  UnresolvedReference,
} from './types';

export interface DataProductsClientOptions {
  /** The discovery API of a front end, or the discovery service of a back end. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** The fetch API of a front end, which authenticates by itself, or `{ fetch }` in a back end. */
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
}

type Query = Record<string, string | number | undefined>;

interface Call<T> extends RequestOptions {
  /** Of the plugin's base URL, escaped, with a leading slash. */
  path: string;
  query?: Query;
  /** Makes it a POST. */
  body?: object;
  answer: z.ZodType<T>;
}

/**
 * Client of the `data-products` back end, for front ends and back ends.
 *
 * @remarks Methods throw `ResponseError` for answers that are no success, and `ForwardedError` for answers in a form
 * that this version does not know.
 */
export class DataProductsClient implements DataProductsApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  environments(options?: RequestOptions): Promise<EnvironmentInfo[]> {
    return this.#call({
      ...options,
      path: '/environments',
      answer: environmentsResponse,
    });
  }

  products(
    request: ProductListRequest,
    options?: RequestOptions,
  ): Promise<ProductListResponse> {
    return this.#call({
      ...options,
      path: '/products',
      query: { ...request },
      answer: productListResponse,
    });
  }

  product(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails> {
    return this.#call({
      ...options,
      path: productPath(entityRef),
      answer: productDetails,
    });
  }

  changes(
    entityRef: string,
    page?: { limit?: number; offset?: number; field?: string },
    options?: RequestOptions,
  ): Promise<ProductChangesResponse> {
    return this.#call({
      ...options,
      path: `${productPath(entityRef)}/changes`,
      query: { ...page },
      answer: productChangesResponse,
    });
  }

  syncProduct(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails> {
    return this.#call({
      ...options,
      path: `${productPath(entityRef)}/sync`,
      body: {},
      answer: productDetails,
    });
  }

  syncStates(options?: RequestOptions): Promise<EnvironmentSyncState[]> {
    return this.#call({
      ...options,
      path: '/sync',
      answer: z.array(environmentSyncState),
    });
  }

  syncRuns(
    environmentId: string,
    page?: { limit?: number },
    options?: RequestOptions,
  ): Promise<SyncRun[]> {
    return this.#call({
      ...options,
      path: path('sync', environmentId, 'runs'),
      query: { ...page },
      answer: z.array(syncRun),
    });
  }

  startSync(
    environmentId: string,
    options?: RequestOptions,
  ): Promise<{ isStarted: boolean }> {
    return this.#call({
      ...options,
      path: path('sync', environmentId),
      body: {},
      answer: startedSync,
    });
  }

  unresolvedReferences(
    environmentId: string,
    options?: RequestOptions,
  ): Promise<UnresolvedReference[]> {
    return this.#call({
      ...options,
      path: path('sync', environmentId, 'unresolved'),
      answer: z.array(unresolvedReference),
    });
  }

  holds(
    filter?: { state?: HeldRemoval['state'] },
    options?: RequestOptions,
  ): Promise<HeldRemoval[]> {
    return this.#call({
      ...options,
      path: '/holds',
      query: { ...filter },
      answer: z.array(heldRemoval),
    });
  }

  decideHold(
    id: string,
    decision: { decision: 'release' | 'reject'; reason?: string },
    options?: RequestOptions,
  ): Promise<HeldRemoval> {
    return this.#call({
      ...options,
      path: path('holds', id, decision.decision),
      body: { reason: decision.reason },
      answer: heldRemoval,
    });
  }

  projection(
    environmentId: string,
    page: { after: number; limit: number },
    options?: RequestOptions,
  ): Promise<ProjectionPage<ReceivedProjectionItem>> {
    return this.#call({
      ...options,
      path: path('projection', environmentId),
      query: { ...page },
      answer: projectionPage,
    });
  }

  async #call<T>(call: Call<T>): Promise<T> {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl(DATA_PRODUCTS_PLUGIN_ID);
    const response = await fetchApi.fetch(
      `${baseUrl}${call.path}${search(call.query ?? {})}`,
      {
        method: call.body ? 'POST' : 'GET',
        signal: call.signal,
        headers: {
          ...(call.token && { Authorization: `Bearer ${call.token}` }),
          ...(call.body && { 'Content-Type': 'application/json' }),
        },
        body: call.body && JSON.stringify(call.body),
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    try {
      return call.answer.parse(await response.json());
    } catch (error) {
      throw new ForwardedError(
        `The data products back end answered ${call.path} in an unknown form`,
        error,
      );
    }
  }
}

function path(...segments: string[]): string {
  return segments.map(segment => `/${encodeURIComponent(segment)}`).join('');
}

function productPath(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return path('products', namespace, name);
}

/** Query string with its question mark; empty when every value is `undefined`. */
function search(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
