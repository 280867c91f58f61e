// SPDX-License-Identifier: Apache-2.0

/**
 * What connects data products with scorecards: their facts, the scorecard that they are judged by, and their levels in the
 * list of products.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { dataProductsModuleScorecards } from './dataProductsModule';
import { scorecardsModuleDataProducts } from './scorecardsModule';

/** Both modules, for a back end that has both plugins; add them one by one where the plugins run apart. */
export default createBackendFeatureLoader({
  loader: () => [scorecardsModuleDataProducts, dataProductsModuleScorecards],
});

export { dataProductsModuleScorecards, scorecardsModuleDataProducts };
