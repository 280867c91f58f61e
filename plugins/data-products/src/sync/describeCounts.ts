// SPDX-License-Identifier: Apache-2.0
import type { SyncRun } from '@data-mesh/backstage-plugin-data-products-common';
import { Translate } from '../translation/ref';

const WHAT_CHANGED = [
  'added',
  'changed',
  'removed',
  'held',
  'quarantined',
] as const;

/** What a run changed, e.g. `2 added, 1 removed`; what is zero is left out. */
export function describeCounts(
  counts: SyncRun['counts'],
  options: { locale: string; t: Translate },
): string {
  const { locale, t } = options;
  const parts = WHAT_CHANGED.filter(what => counts[what] > 0).map(what =>
    t(`sync.card.${what}`, { count: counts[what] }),
  );
  return parts.length === 0
    ? t('sync.card.resultNone')
    : new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(
        parts,
      );
}
