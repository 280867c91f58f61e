// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import {
  DefaultEntityFilters,
  EntityAutocompletePicker,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { SpecFilter } from './SpecFilter';

interface ProductFilterValues extends DefaultEntityFilters {
  productDomain?: SpecFilter;
  productQuality?: SpecFilter;
  productSla?: SpecFilter;
}

class DomainFilter extends SpecFilter {
  readonly field = 'spec.domain';
}
class QualityFilter extends SpecFilter {
  readonly field = 'spec.qualityTier';
}
class SlaFilter extends SpecFilter {
  readonly field = 'spec.slaTier';
}

/** In the catalog's list, while it lists data products: their domains and tiers to choose from. */
export function ProductFilters() {
  const t = useText();
  const { filters, updateFilters } = useEntityList<ProductFilterValues>();
  const areProductsListed =
    filters.kind?.value.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();

  // What is chosen must not go on filtering a list of another kind, which would be empty.
  useEffect(() => {
    if (!areProductsListed) {
      updateFilters({
        productDomain: undefined,
        productQuality: undefined,
        productSla: undefined,
      });
    }
  }, [areProductsListed, updateFilters]);

  if (!areProductsListed) return null;
  return (
    <>
      <EntityAutocompletePicker<ProductFilterValues, 'productDomain'>
        name="productDomain"
        label={t('term.concept.domain')}
        path="spec.domain"
        Filter={DomainFilter}
        showCounts
      />
      <EntityAutocompletePicker<ProductFilterValues, 'productQuality'>
        name="productQuality"
        label={t('term.concept.qualityTier')}
        path="spec.qualityTier"
        Filter={QualityFilter}
        showCounts
      />
      <EntityAutocompletePicker<ProductFilterValues, 'productSla'>
        name="productSla"
        label={t('term.concept.slaTier')}
        path="spec.slaTier"
        Filter={SlaFilter}
        showCounts
      />
    </>
  );
}
