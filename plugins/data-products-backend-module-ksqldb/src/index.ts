// SPDX-License-Identifier: Apache-2.0
export { dataProductsModuleKsqldb as default } from './module';
