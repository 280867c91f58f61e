// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { DATA_PRODUCTS_PLUGIN_ID } from '../constants';
import { RequestOptions } from './DataProductsApi';

export interface DataProductsClientOptions {
  /** The discovery API of a front end, or the discovery service of a back end. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** The fetch API of a front end, which authenticates by itself, or `{ fetch }` in a back end. */
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
}

type Query = Record<string, string | number | undefined>;

export interface ApiCall<T> extends RequestOptions {
  /** Of the plugin's base URL, escaped, with a leading slash. */
  path: string;
  query?: Query;
  /** POST when there is a body, else GET. */
  method?: 'PUT' | 'DELETE';
  body?: object;
  /** What an answer without content is read as is `undefined`. */
  answer: z.ZodType<T>;
}

/**
 * Calls the `data-products` back end and reads its answer.
 *
 * @throws ResponseError for answers that are no success, ForwardedError for those in a form this version does not know.
 */
export async function callApi<T>(
  call: ApiCall<T>,
  { discoveryApi, fetchApi }: DataProductsClientOptions,
): Promise<T> {
  const baseUrl = await discoveryApi.getBaseUrl(DATA_PRODUCTS_PLUGIN_ID);
  const response = await fetchApi.fetch(
    `${baseUrl}${call.path}${search(call.query ?? {})}`,
    {
      method: call.method ?? (call.body ? 'POST' : 'GET'),
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
    return call.answer.parse(
      response.status === 204 ? undefined : await response.json(),
    );
  } catch (error) {
    throw new ForwardedError(
      `The data products back end answered ${call.path} in an unknown form`,
      error,
    );
  }
}

/** Escaped segments, each with a leading slash. */
export function path(...segments: string[]): string {
  return segments.map(segment => `/${encodeURIComponent(segment)}`).join('');
}

/** The path of a product, or of something below it. */
export function productPath(entityRef: string, ...segments: string[]): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return path('products', namespace, name, ...segments);
}

/** Query string with its question mark; empty when every value is `undefined`. */
function search(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
