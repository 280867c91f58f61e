// SPDX-License-Identifier: Apache-2.0
export { dataProductsPlugin as default } from './plugin';
export { dataProductsApiRef } from './api/dataProductsApiRef';
export { operationsApiRef } from './api/operationsApiRef';
export { dataProductsLiveTranslationRef } from './translation/liveRef';
export { dataProductsRecoveryTranslationRef } from './translation/recoveryRef';
export { dataProductsUnusedTranslationRef } from './translation/unusedRef';
export { dataProductsTranslationRef } from './translation/ref';
export { dataProductsWatchTranslationRef } from './translation/watchRef';
