// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import type { HeldRemoval } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Panel,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { heldCount } from './holds';

/** What became of earlier holds, who decided, and why. */
export function DecidedHolds(props: {
  holds: HeldRemoval[];
  titleOf: (environmentId: string) => string;
}) {
  const t = useText();
  return (
    <Panel title={t('sync.holds.decided')}>
      <DataTable
        label={t('sync.holds.decided')}
        columns={decidedColumns(t, props.titleOf)}
        rows={props.holds}
        rowId={hold => hold.id}
        minWidth="48rem"
      />
    </Panel>
  );
}

function decidedColumns(
  t: Translate,
  titleOf: (environmentId: string) => string,
): DataColumn<HeldRemoval>[] {
  return [
    {
      id: 'when',
      heading: t('sync.holds.when'),
      width: '8rem',
      isRowHeader: true,
      cell: hold => <RelativeTime at={hold.heldAt} />,
    },
    {
      id: 'environment',
      heading: t('sync.tab.environment'),
      width: '8rem',
      cell: hold => titleOf(hold.environmentId),
    },
    {
      id: 'count',
      heading: t('sync.holds.count'),
      width: '6rem',
      cell: hold =>
        t('sync.holds.countOf', {
          held: String(heldCount(hold)),
          known: String(hold.knownProducts),
        }),
    },
    {
      id: 'decision',
      heading: t('sync.holds.decision'),
      width: '10rem',
      cell: hold => t(`sync.holds.state.${hold.state}`),
    },
    {
      id: 'by',
      heading: t('sync.holds.by'),
      width: '10rem',
      cell: hold =>
        hold.decidedBy && (
          <>
            <EntityLink entityRef={hold.decidedBy} />{' '}
            {hold.decidedAt && (
              <Text as="p" variant="body-small" color="secondary">
                <RelativeTime at={hold.decidedAt} />
              </Text>
            )}
          </>
        ),
    },
    {
      id: 'reason',
      heading: t('sync.holds.reason'),
      cell: hold =>
        hold.reason ?? (
          <Text color="secondary">{t('sync.holds.noReason')}</Text>
        ),
    },
  ];
}
