// SPDX-License-Identifier: Apache-2.0
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { RiDatabase2Line } from '@remixicon/react';

/** What stands for a data product wherever the catalog shows kinds. */
export const dataProductIcons = IconBundleBlueprint.make({
  name: 'kinds',
  params: {
    icons: { 'kind:dataproduct': <RiDatabase2Line /> },
  },
});
