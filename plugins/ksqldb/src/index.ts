// SPDX-License-Identifier: Apache-2.0
export { ksqldbPlugin as default } from './plugin';
export { ksqldbApiRef } from './api/ksqldbApiRef';
export { ksqldbTranslationRef } from './translation/ref';
