// SPDX-License-Identifier: Apache-2.0
import { anEnvironment } from '@data-mesh/backstage-plugin-data-products-common/testUtils';

export const PRODUCTION = anEnvironment();

export const STAGING = anEnvironment({
  id: 'env-4p8xd3',
  name: 'staging',
  title: 'Staging',
  namespace: 'staging',
  isPrimary: false,
});
