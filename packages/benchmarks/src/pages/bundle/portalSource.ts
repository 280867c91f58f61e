// SPDX-License-Identifier: Apache-2.0

/** Something that a portal installs: the default export of a module, or the export with this name. */
export interface InstalledFeature {
  from: string;
  named?: string;
}

/** What portals have, whether or not they have data products. */
export const USUAL_FEATURES: InstalledFeature[] = [
  { from: '@backstage/plugin-catalog/alpha' },
  { from: '@backstage/plugin-catalog-graph/alpha' },
  { from: '@backstage/plugin-notifications/alpha' },
  { from: '@backstage/plugin-org/alpha' },
  { from: '@backstage/plugin-search/alpha' },
  { from: '@backstage/plugin-signals/alpha' },
  { from: '@backstage/plugin-user-settings/alpha' },
];

/** All that the suite has for the front end. */
export const SUITE_FEATURES: InstalledFeature[] = [
  { from: '@data-mesh/backstage-plugin-data-products' },
  {
    from: '@data-mesh/backstage-plugin-data-products/catalog',
    named: 'dataProductIconsModule',
  },
  {
    from: '@data-mesh/backstage-plugin-data-products/catalog',
    named: 'dataProductRelationsModule',
  },
];

/** The whole source of a portal that has these features and nothing of its own. */
export function portalSource(features: InstalledFeature[]): string {
  const names = features.map((_feature, n) => `feature${n}`);
  const imports = features.map(
    ({ from, named = 'default' }, n) =>
      `import { ${named} as ${names[n]} } from '${from}';`,
  );
  return [
    `import '@backstage/ui/css/styles.css';`,
    `import { createApp } from '@backstage/frontend-defaults';`,
    `import { createRoot } from 'react-dom/client';`,
    ...imports,
    `const app = createApp({ features: [${names.join(', ')}] });`,
    `createRoot(document.getElementById('root')).render(app.createRoot());`,
    '',
  ].join('\n');
}
