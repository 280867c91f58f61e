// SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import {
  DATA_PRODUCT_KIND,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
} from '@data-mesh/backstage-plugin-data-products-common';
import { RiDatabase2Line } from '@remixicon/react';
import type { ComponentProps } from 'react';

const SUCCESSION: [string, string] = [
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
];

/** As large as the text around it; the graph sets its place and size itself. */
function DataProductIcon({
  fontSize: _fontSize,
  ...place
}: Omit<ComponentProps<typeof RiDatabase2Line>, 'fontSize'> & {
  fontSize?: string | number;
}) {
  return <RiDatabase2Line size="1em" {...place} />;
}

/**
 * Makes the icon of data products known to the portal by name, as `kind:dataproduct`.
 *
 * @remarks Icons can be added to the plugin `app` only.
 */
export const dataProductKindIconModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    IconBundleBlueprint.make({
      name: 'data-products',
      params: { icons: { 'kind:dataproduct': <RiDatabase2Line /> } },
    }),
  ],
});

/**
 * Gives data products their icon in the graph and in links to them: the catalog knows the icons of its own kinds only.
 *
 * @remarks Replaces the portal's entity presentation API; portals that have one of their own add the icon there.
 */
export const dataProductIconsModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      name: 'entity-presentation',
      params: define =>
        define({
          api: entityPresentationApiRef,
          deps: { catalogApi: catalogApiRef },
          factory: ({ catalogApi }) =>
            DefaultEntityPresentationApi.create({
              catalogApi,
              kindIcons: { [DATA_PRODUCT_KIND]: DataProductIcon },
            }),
        }),
    }),
  ],
});

/**
 * Shows in the graph which product succeeds which: it leaves out relations it does not know.
 *
 * @remarks Replaces the portal's catalog graph API; portals that have one of their own add the relations there.
 */
export const dataProductRelationsModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...ALL_RELATIONS, ...SUCCESSION],
              knownRelationPairs: [...ALL_RELATION_PAIRS, SUCCESSION],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
