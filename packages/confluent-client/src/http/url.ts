// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';

// No name, a step in the path, or half a character.
const UNSENDABLE = /^\.{0,2}$|\p{Surrogate}/u;

/** Repeated names are sent repeatedly, as Confluent's list parameters want it. */
export type QueryParameters = [name: string, value: string][];

/**
 * Checks a service's address from configuration and drops a `/` at its end.
 *
 * @throws InputError when it is no http(s) URL, or carries credentials, a query or a fragment.
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      'The base URL must be an http or https URL, like https://psrc-8kq2n.eu-central-1.aws.confluent.cloud',
    );
  }
  // None of these is quoted: a secret may be among them.
  if (url.username || url.password) {
    throw new InputError(
      `The base URL of ${url.host} must not hold credentials; configure them apart from it`,
    );
  }
  if (url.search || url.hash) {
    throw new InputError(
      `The base URL of ${url.host} must end with its path, without '?' or '#'`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** Appends to the base URL; the path begins with `/` and is made of `pathSegment`s. */
export function urlOf(
  baseUrl: string,
  path: string,
  query: QueryParameters = [],
): string {
  const search = new URLSearchParams(query).toString();
  return `${baseUrl}${path}${search && '?'}${search}`;
}

/**
 * Encodes a name from outside as one segment of a path; `:` stays readable.
 *
 * @throws InputError for what cannot be one: a URL takes `..` for a step, however it is encoded.
 */
export function pathSegment(name: string): string {
  if (UNSENDABLE.test(name)) {
    throw new InputError(`'${name}' cannot be asked for by its name`);
  }
  return encodeURIComponent(name).replaceAll('%3A', ':');
}
