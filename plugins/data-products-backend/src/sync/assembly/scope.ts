// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { ScopeConfig } from '@data-mesh/backstage-plugin-data-products-node';

/** Decides whether a product takes part. */
export type ScopeFilter = (product: DataProduct) => boolean;

/**
 * Compiles a scope: a product takes part when it meets every criterion that is given. Domains are compared without
 * regard to case; in name patterns `*` stands for any text and `?` for one character.
 *
 * @remarks It looks only at what Confluent says, never at what the portal's catalog makes of it: otherwise a domain
 * that is missing in the catalog for a while would take its products out of the portal.
 */
export function createScopeFilter(scope: ScopeConfig): ScopeFilter {
  const domains = given(scope.domains, domainName);
  const tags = given(scope.tags, tag => tag);
  const patterns = given(scope.namePatterns, globPattern);

  return ({ domain, ...product }) => {
    if (
      domains &&
      (domain.status === 'missing' ||
        !domains.includes(domainName(domain.text)))
    ) {
      return false;
    }
    if (tags && !tags.some(tag => product.tags.includes(tag))) return false;
    return !patterns || patterns.some(pattern => pattern.test(product.title));
  };
}

function given<T>(
  values: string[],
  toCriterion: (value: string) => T,
): T[] | undefined {
  return values.length > 0 ? values.map(toCriterion) : undefined;
}

/** The same for `Sales`, `domain:sales` and `domain:default/sales`, but not for a domain of another namespace. */
function domainName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:domain:(?:default\/)?|default\/)/, '');
}

/** Compiles a pattern in which `*` stands for any text and `?` for one character. */
export function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's');
}
