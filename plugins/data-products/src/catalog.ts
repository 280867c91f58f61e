// SPDX-License-Identifier: Apache-2.0
export {
  dataProductIconsModule,
  dataProductRelationsModule,
} from './catalog/catalogModules';
