// SPDX-License-Identifier: Apache-2.0
import { DataTable } from '@data-mesh/backstage-plugin-data-products-react';
import type { CheckStanding } from '@data-mesh/backstage-plugin-scorecards-common';
import { Score } from '../levels/Score';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';

/** How many met a check, day by day, newest first. */
export function PassTrendTable(props: { trend: CheckStanding['trend'] }) {
  const t = useText();
  const day = useDay();
  return (
    <DataTable
      label={t('overview.trend')}
      columns={[
        {
          id: 'day',
          heading: t('entity.history.day'),
          isRowHeader: true,
          cell: row => day(row.day),
        },
        {
          id: 'passing',
          heading: t('checks.table.passing'),
          cell: row => <Score fraction={row.passFraction} />,
        },
      ]}
      rows={[...props.trend].reverse()}
      rowId={row => row.day}
    />
  );
}
