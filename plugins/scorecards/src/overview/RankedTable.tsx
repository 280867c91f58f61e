// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DataColumn,
  DataTable,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  LevelDefinition,
  RankedEntity,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { LevelBadge } from '../levels/LevelBadge';
import { Score } from '../levels/Score';
import { useText } from '../translation/ref';
import { Change } from './Change';

type Row = RankedEntity & { improvement?: number };

/** Entities with how they stand, in the order given. */
export function RankedTable(props: {
  label: string;
  entities: Row[];
  levels: LevelDefinition[];
}) {
  const t = useText();
  const { levels, entities } = props;
  const withChange = entities.some(row => row.improvement !== undefined);
  const columns = useMemo(
    (): DataColumn<Row>[] => [
      {
        id: 'name',
        heading: t('overview.table.name'),
        isRowHeader: true,
        cell: row => (
          <>
            <EntityRefLink entityRef={row.entityRef} title={row.title} />
            {row.ownerRef && (
              <PlainText isSmall isQuiet style={{ display: 'block' }}>
                <EntityRefLink entityRef={row.ownerRef} hideIcon />
              </PlainText>
            )}
          </>
        ),
      },
      {
        id: 'level',
        heading: t('overview.table.level'),
        width: '30%',
        cell: row => <LevelBadge levels={levels} standing={row} />,
      },
      {
        id: 'score',
        heading: t('overview.table.score'),
        width: '18%',
        cell: row => <Score fraction={row.scoreFraction} />,
      },
      ...(withChange
        ? [
            {
              id: 'change',
              heading: t('overview.table.change'),
              width: '16%',
              cell: (row: Row) => <Change fraction={row.improvement} />,
            },
          ]
        : []),
    ],
    [t, levels, withChange],
  );
  return (
    <DataTable
      label={props.label}
      columns={columns}
      rows={entities}
      rowId={row => row.entityRef}
      minWidth="24rem"
    />
  );
}
