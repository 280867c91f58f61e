// SPDX-License-Identifier: Apache-2.0
export {
  dataProductIconsModule,
  dataProductKindIconModule,
  dataProductRelationsModule,
} from './catalog/catalogModules';
