// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';

/** Which products of an environment take part: those that meet every criterion that is given. */
export interface Scope {
  /** As written in Confluent, or entity refs, without regard to case; a product is of one of them. */
  domains?: string[];
  /** As spelled in Confluent; a product carries one of them. */
  tags?: string[];
  /** For the product's title; `*` stands for any text, `?` for one character. */
  namePatterns?: string[];
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
  const domains = given(scope.domains, domainName);
  const tags = given(scope.tags, tag => tag);
  const patterns = given(scope.namePatterns, globPattern);

  return ({ domain, ...product }) => {
    if (
      domains &&
      (domain.status === 'missing' || !domains.includes(domainName(domain.text)))
    ) {
      return false;
    }
    if (tags && !tags.some(tag => product.tags.includes(tag))) return false;
    return !patterns || patterns.some(pattern => pattern.test(product.title));
  };
}

function given<T>(
  values: string[] | undefined,
  toCriterion: (value: string) => T,
): T[] | undefined {
  return values && values.length > 0 ? values.map(toCriterion) : undefined;
}

/** The same for `Sales`, `domain:sales` and `domain:default/sales`, but not for a domain of another namespace. */
function domainName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:domain:(?:default\/)?|default\/)/, '');
}

function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's');
}
