// SPDX-License-Identifier: Apache-2.0
import { mockApis } from '@backstage/frontend-test-utils';
import {
  dataProductsLiveTranslationRef,
  LiveTranslate,
} from '../translation/liveRef';
import { dataProductsTranslationRef, Translate } from '../translation/ref';
import {
  dataProductsUnusedTranslationRef,
  UnusedTranslate,
} from '../translation/unusedRef';

const api = mockApis.translation();

function readTexts(): Translate {
  const snapshot = api.getTranslation(dataProductsTranslationRef);
  if (!snapshot.ready) throw new Error('The texts are not ready');
  return snapshot.t;
}

function readLiveTexts(): LiveTranslate {
  const snapshot = api.getTranslation(dataProductsLiveTranslationRef);
  if (!snapshot.ready) throw new Error('The texts are not ready');
  return snapshot.t;
}

function readUnusedTexts(): UnusedTranslate {
  const snapshot = api.getTranslation(dataProductsUnusedTranslationRef);
  if (!snapshot.ready) throw new Error('The texts are not ready');
  return snapshot.t;
}

/** The texts as they are written in the plugin, for tests of pure functions. */
export const english: Translate = readTexts();

/** As `english`, of the texts about how products are doing. */
export const englishLive: LiveTranslate = readLiveTexts();

/** As `english`, of the texts about unused products. */
export const englishUnused: UnusedTranslate = readUnusedTexts();
