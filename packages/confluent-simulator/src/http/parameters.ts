// SPDX-License-Identifier: Apache-2.0
import { ApiError } from './ApiError';

/** @throws ApiError 400 when the parameter is there and not a whole number. */
export function integerParameter(
  query: URLSearchParams,
  name: string,
): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^-?\d{1,10}$/.test(text)) {
    throw new ApiError(400, 400, `'${name}' is not a number: ${text}`);
  }
  return Number(text);
}

export function booleanParameter(
  query: URLSearchParams,
  name: string,
): boolean {
  return query.get(name) === 'true';
}

/** The named path parameter, which the route's pattern guarantees. */
export function pathParameter(
  params: Readonly<Record<string, string>>,
  name: string,
): string {
  return params[name] ?? '';
}
