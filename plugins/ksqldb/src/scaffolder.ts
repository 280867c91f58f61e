// SPDX-License-Identifier: Apache-2.0
export { ksqldbFieldsModule as default } from './scaffolder/fieldsModule';
