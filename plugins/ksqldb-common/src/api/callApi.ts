// SPDX-License-Identifier: Apache-2.0
import { ForwardedError, ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { KSQLDB_PLUGIN_ID } from '../constants';
import type { KsqldbRequestOptions } from './KsqldbApi';

export interface KsqldbClientOptions {
  /** The discovery API of a front end, or the discovery service of a back end. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** The fetch API of a front end, which authenticates by itself, or `{ fetch }` in a back end. */
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
}

export interface ApiRequest extends KsqldbRequestOptions {
  /** Default: a POST with a body, a GET without. */
  method?: 'DELETE';
  /** Of the plugin's base URL, escaped, with a leading slash. */
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
}

/**
 * Sends a request to the `ksqldb` back end.
 *
 * @throws ResponseError for answers that are no success.
 */
export async function send(
  request: ApiRequest,
  { discoveryApi, fetchApi }: KsqldbClientOptions,
): Promise<Response> {
  const { body, method = body ? 'POST' : 'GET' } = request;
  const baseUrl = await discoveryApi.getBaseUrl(KSQLDB_PLUGIN_ID);
  const response = await fetchApi.fetch(
    `${baseUrl}${request.path}${search(request.query ?? {})}`,
    {
      method,
      signal: request.signal,
      headers: body && { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    },
  );
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response;
}

/**
 * Sends a request and reads its answer.
 *
 * @throws ResponseError for answers that are no success, ForwardedError for those in a form this version does not know.
 */
export async function callApi<T>(
  request: ApiRequest & { answer: z.ZodType<T> },
  options: KsqldbClientOptions,
): Promise<T> {
  const response = await send(request, options);
  try {
    return request.answer.parse(await response.json());
  } catch (error) {
    throw new ForwardedError(
      `The ksqlDB back end answered ${request.path} in an unknown form`,
      error,
    );
  }
}

/** Escaped segments, each with a leading slash. */
export function path(...segments: string[]): string {
  return segments.map(segment => `/${encodeURIComponent(segment)}`).join('');
}

/** Query string with its question mark; empty when every value is `undefined`. */
function search(query: NonNullable<ApiRequest['query']>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
