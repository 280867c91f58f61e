// SPDX-License-Identifier: Apache-2.0
export { scorecardsPlugin as default } from './plugin';
export { scorecardsApiRef } from './api/scorecardsApiRef';
export { scorecardsTranslationRef } from './translation/ref';
