// SPDX-License-Identifier: Apache-2.0
import { mockApis } from '@backstage/frontend-test-utils';
import { scorecardsTranslationRef, Translate } from '../translation/ref';

function readTranslation(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(scorecardsTranslationRef);
  if (!snapshot.ready) throw new Error('The texts are not ready');
  return snapshot.t;
}

/** The texts as they are written in the plugin, for tests of pure functions. */
export const english: Translate = readTranslation();
