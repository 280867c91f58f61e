// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Flex } from '@backstage/ui';
import {
  DataColumn,
  DataTable,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  LevelDefinition,
  RollUpGroup,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { LevelBar } from '../charts/LevelBar';
import { Score } from '../levels/Score';
import { Change } from '../overview/Change';
import { useText } from '../translation/ref';
import { GroupRow, orderGroups } from './orderGroups';

const SHOWN = 10;

/** Owners or domains with how what they answer for stands, worst first, as the tree they are. */
export function RollUpTable(props: {
  label: string;
  groups: RollUpGroup[];
  levels: LevelDefinition[];
}) {
  const t = useText();
  const [isWhole, setIsWhole] = useState(false);
  const { groups, levels } = props;
  const rows = useMemo(() => orderGroups(groups), [groups]);
  const columns = useMemo(
    (): DataColumn<GroupRow>[] => [
      {
        id: 'name',
        heading: t('overview.table.name'),
        isRowHeader: true,
        cell: ({ group, depth }) => (
          <span
            style={{
              display: 'block',
              paddingInlineStart: `${depth * 1.25}rem`,
            }}
          >
            {group.key === '' ? (
              t('overview.table.none')
            ) : (
              <EntityRefLink
                entityRef={group.key}
                title={group.title}
                hideIcon
              />
            )}
          </span>
        ),
      },
      {
        id: 'entities',
        heading: t('overview.table.entities'),
        width: '16%',
        cell: ({ group }) => group.entities,
      },
      {
        id: 'levels',
        heading: t('overview.table.levels'),
        width: '28%',
        cell: ({ group }) => (
          <LevelBar levels={levels} byLevel={group.byLevel} />
        ),
      },
      {
        id: 'score',
        heading: t('overview.table.score'),
        width: '13%',
        cell: ({ group }) => <Score fraction={group.scoreFraction} />,
      },
      {
        id: 'change',
        heading: t('overview.table.change'),
        width: '15%',
        cell: ({ group }) => <Change fraction={group.improvement} />,
      },
    ],
    [t, levels],
  );
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  return (
    <Flex direction="column" gap="2">
      <DataTable
        label={props.label}
        columns={columns}
        rows={shown}
        rowId={({ group }) => group.key}
        minWidth="30rem"
      />
      {shown.length < rows.length && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsWhole(true)}
          >
            {t('overview.table.showAll', { count: rows.length - shown.length })}
          </Button>
        </div>
      )}
    </Flex>
  );
}
