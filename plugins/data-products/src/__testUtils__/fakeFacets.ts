// SPDX-License-Identifier: Apache-2.0
import {
  EVERY_EXTRA_FACET,
  ExploreColumn,
  extraColumnIn,
  extraColumnKey,
  Facet,
  FacetKey,
  FACETS,
  FacetValue,
  isExtraColumnKey,
  ProductListRequest,
  ProductListResponse,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What each entity is part of, by entity ref. */
export type FakeParents = Record<string, string>;

type Choice = Omit<FacetValue, 'count'>;

const MISSING: Choice = { value: '~missing', kind: 'missing' };
const UNKNOWN: Choice = { value: '~unknown', kind: 'unknown' };
const term = (value: string): Choice => ({ value, kind: 'term' });

const reference = (entityRef?: string, text?: string): Choice[] => {
  if (entityRef) return [{ value: entityRef, kind: 'entity' }];
  return text ? [{ value: `~text:${text}`, kind: 'text', text }] : [MISSING];
};

const terms = (values: string[] | undefined): Choice[] => {
  if (!values) return [UNKNOWN];
  return values.length === 0 ? [MISSING] : values.map(term);
};

const CHOICES: Record<Facet, (product: ProductSummary) => Choice[]> = {
  environment: product => [term(product.environmentId)],
  domain: product => reference(product.domainRef, product.domainText),
  owner: product => reference(product.ownerRef, product.ownerText),
  lifecycle: product => [term(product.lifecycle)],
  qualityTier: ({ qualityTier }) => terms(qualityTier ? [qualityTier] : []),
  slaTier: ({ slaTier }) => terms(slaTier ? [slaTier] : []),
  tag: product => terms(product.tags),
  format: product => terms(product.formats),
  pii: ({ hasPii }) =>
    terms(hasPii === undefined ? undefined : [hasPii ? 'yes' : 'no']),
};

/** What a product is found by in a facet, with all it is part of. */
function choicesOf(
  facet: FacetKey,
  product: ProductSummary,
  parents: FakeParents,
): Choice[] {
  if (isExtraColumnKey(facet)) {
    const value = product.extraColumns?.[extraColumnIn(facet) ?? ''];
    return [value === undefined ? UNKNOWN : term(String(value))];
  }
  return CHOICES[facet](product).flatMap(choice => {
    const above: Choice[] = [];
    for (let ref = parents[choice.value]; ref; ref = parents[ref]) {
      above.unshift({ value: ref, kind: 'entity', parent: parents[ref] });
    }
    return [...above, { ...choice, parent: parents[choice.value] }];
  });
}

/** Whether a product has what is chosen of every facet, one left out. */
export function hasChosen(
  product: ProductSummary,
  filters: ProductListRequest['filters'] = {},
  parents: FakeParents = {},
  leftOut?: FacetKey,
): boolean {
  const extraFacets = Object.keys(filters).filter(isExtraColumnKey);
  return [...FACETS, ...extraFacets].every(facet => {
    const chosen = filters[facet] ?? [];
    return (
      facet === leftOut ||
      chosen.length === 0 ||
      choicesOf(facet, product, parents).some(({ value }) =>
        chosen.includes(value),
      )
    );
  });
}

/** Counts as the back end does: each facet without regard to what is chosen of it. */
export function countFacets(
  products: ProductSummary[],
  request: ProductListRequest,
  parents: FakeParents = {},
  extraColumns: ExploreColumn[] = [],
): ProductListResponse['facets'] {
  const extraFacets = extraColumns
    .filter(({ isFacet }) => isFacet)
    .map(({ id }) => extraColumnKey(id));
  return Object.fromEntries(
    (request.facets ?? [])
      .flatMap(facet => (facet === EVERY_EXTRA_FACET ? extraFacets : [facet]))
      .map(facet => {
        const byValue = new Map<string, FacetValue>();
        products
          .filter(one => hasChosen(one, request.filters, parents, facet))
          .flatMap(one => choicesOf(facet, one, parents))
          .forEach(choice =>
            byValue.set(choice.value, {
              ...choice,
              count: (byValue.get(choice.value)?.count ?? 0) + 1,
            }),
          );
        return [facet, [...byValue.values()]];
      }),
  );
}
