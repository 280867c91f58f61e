// SPDX-License-Identifier: Apache-2.0
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
// Takes over where the database is PostgreSQL.
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('./search/lunrModule'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@data-mesh/backstage-plugin-data-products-backend'));
backend.add(
  import('@data-mesh/backstage-plugin-catalog-backend-module-data-products'),
);
backend.add(
  import('@data-mesh/backstage-plugin-data-products-backend-module-ksqldb'),
);
backend.add(import('@data-mesh/backstage-plugin-ksqldb-backend'));
backend.add(
  import('@data-mesh/backstage-plugin-scaffolder-backend-module-data-products'),
);
backend.add(import('@data-mesh/backstage-plugin-scorecards-backend'));
backend.add(
  import('@data-mesh/backstage-plugin-scorecards-backend-module-data-products'),
);
backend.add(
  import('@data-mesh/backstage-plugin-search-backend-module-data-products'),
);

backend.add(import('@data-mesh/demo/backend'));

backend.start();
