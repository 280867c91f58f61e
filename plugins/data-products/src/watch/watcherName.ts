// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { WatchTranslate } from '../translation/watchRef';

/** What a watcher is called to the person who asks; people watch only for themselves, so a user is that. */
export function watcherName(watcherRef: string, t: WatchTranslate): string {
  const ref = parseEntityRef(watcherRef);
  return ref.kind.toLowerCase() === 'user'
    ? t('watch.me')
    : humanizeEntityRef(ref, { defaultKind: 'group' });
}
