// SPDX-License-Identifier: Apache-2.0
import type { Translate } from '../translation/ref';
import type { Creation } from './readCreation';

/** What a text comes to, in a sentence. */
export function describeCreation(creation: Creation, t: Translate): string {
  switch (creation.status) {
    case 'creates':
      return t('scaffolder.writes', { topic: creation.topic });
    case 'unreadable':
      return creation.message;
    case 'noStatement':
      return t('scaffolder.noStatement');
    case 'several':
      return t('scaffolder.oneStatement', { statements: `${creation.count}` });
    case 'noCreation':
      return t('scaffolder.noCreation');
    default:
      return creation satisfies never;
  }
}
