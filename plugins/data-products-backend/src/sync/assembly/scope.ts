// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';

/** Which products of an environment take part: those that meet every criterion that is given. */
export interface Scope {
  /** As written in Confluent, without regard to case; a product is of one of them. */
  domains?: string[];
  /** As spelled in Confluent; a product carries one of them. */
  tags?: string[];
  /** Globs for the product's title or one of its topics; `*` stands for any text, `?` for one character. */
  names?: string[];
}

/** Decides whether a product takes part. */
export type ScopeFilter = (product: DataProduct) => boolean;

/**
 * Compiles a scope.
 *
 * @remarks It looks only at what Confluent says, never at what the portal's catalog makes of it: otherwise a domain
 * that is missing in the catalog for a while would take its products out of the portal.
 */
export function createScopeFilter(scope: Scope = {}): ScopeFilter {
  const domains = given(scope.domains, fold);
  const tags = given(scope.tags, tag => tag);
  const names = given(scope.names, globPattern);

  return product => {
    if (domains && !domains.includes(domainOf(product))) return false;
    if (tags && !tags.some(tag => product.tags.includes(tag))) return false;
    if (!names) return true;
    const called = [product.title, ...product.outputPorts.map(({ name }) => name)];
    return names.some(pattern => called.some(name => pattern.test(name)));
  };
}

function given<T>(
  values: string[] | undefined,
  toCriterion: (value: string) => T,
): T[] | undefined {
  return values && values.length > 0 ? values.map(toCriterion) : undefined;
}

function domainOf({ domain }: DataProduct): string {
  return domain.status === 'missing' ? '' : fold(domain.text);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's');
}
