// SPDX-License-Identifier: Apache-2.0
export { dataProductFieldsModule as default } from './scaffolder/fieldsModule';
