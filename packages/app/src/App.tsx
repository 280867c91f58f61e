// SPDX-License-Identifier: Apache-2.0
import { createApp } from '@backstage/frontend-defaults';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products';
import {
  dataProductIconsModule,
  dataProductKindIconModule,
  dataProductRelationsModule,
} from '@data-mesh/backstage-plugin-data-products/catalog';
import dataProductFieldsModule from '@data-mesh/backstage-plugin-data-products/scaffolder';
import ksqldbPlugin from '@data-mesh/backstage-plugin-ksqldb';
import ksqldbFieldsModule from '@data-mesh/backstage-plugin-ksqldb/scaffolder';
import scorecardsPlugin from '@data-mesh/backstage-plugin-scorecards';
import demoModule from '@data-mesh/demo/app';
import { navModule } from './nav/navModule';
import { searchModule } from './search/searchModule';
import { themeModule } from './theme/themeModule';

export default createApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    notificationsPlugin,
    orgPlugin,
    scaffolderPlugin,
    searchPlugin,
    signalsPlugin,
    userSettingsPlugin,
    dataProductsPlugin,
    ksqldbPlugin,
    scorecardsPlugin,
    dataProductFieldsModule,
    ksqldbFieldsModule,
    demoModule,
    dataProductIconsModule,
    dataProductKindIconModule,
    dataProductRelationsModule,
    navModule,
    searchModule,
    themeModule,
  ],
});
