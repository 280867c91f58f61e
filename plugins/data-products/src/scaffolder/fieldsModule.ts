// SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';

/** Fields for the forms of the scaffolder's templates. */
export const dataProductFieldsModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [],
});
