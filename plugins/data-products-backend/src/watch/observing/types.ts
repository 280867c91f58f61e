// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { SeenGroup } from '../news/planConsumerNews';
import { SeenFreshness } from '../news/planFreshnessNews';
import { SeenSubject } from '../news/planSchemaNews';

/** What is known of a product now. What is not known, or not newly enough, is undefined. */
export interface SeenProduct {
  product: DataProduct;
  freshness?: SeenFreshness;
  /** Subjects of which nothing is known are left out. */
  subjects?: SeenSubject[];
  /** Of the clusters of which all groups are known. */
  groups?: SeenGroup[];
}

/** Looks at products of one environment, at what the background has gathered: nobody is asked. */
export type ObserveProducts = (
  products: readonly DataProduct[],
) => Promise<SeenProduct[]>;
