// SPDX-License-Identifier: Apache-2.0
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  DataTable,
  Panel,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  Scorecard,
  WhatIf,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { LevelBar } from '../charts/LevelBar';
import { LevelBadge } from '../levels/LevelBadge';
import { useText } from '../translation/ref';

/** Who would rise or fall, and because of which checks. */
export function WhatIfAnswer(props: { answer: WhatIf; scorecard: Scorecard }) {
  const t = useText();
  const { answer, scorecard } = props;
  const titleOf = (id: string) =>
    scorecard.checks.find(check => check.id === id)?.title ?? id;
  return (
    <Panel
      title={`${t('whatIf.rises', { count: answer.rises })}, ${t('whatIf.falls', { count: answer.falls })}`}
      help={t('whatIf.same', {
        number: String(answer.entities - answer.rises - answer.falls),
      })}
    >
      <Flex direction="column" gap="4">
        {(['before', 'after'] as const).map(side => (
          <div key={side}>
            <PlainText isSmall isQuiet>
              {t(`whatIf.${side}`)}
            </PlainText>
            <LevelBar
              levels={scorecard.levels}
              byLevel={answer[side].byLevel}
              withLegend
            />
          </div>
        ))}
        <DataTable
          label={t('whatIf.table.label')}
          columns={[
            {
              id: 'product',
              heading: t('whatIf.table.product'),
              isRowHeader: true,
              width: '28%',
              cell: change => (
                <EntityRefLink
                  entityRef={change.entityRef}
                  title={change.title}
                />
              ),
            },
            {
              id: 'from',
              heading: t('whatIf.table.from'),
              width: '16%',
              cell: change => (
                <LevelBadge
                  levels={scorecard.levels}
                  standing={{ level: change.from }}
                />
              ),
            },
            {
              id: 'to',
              heading: t('whatIf.table.to'),
              width: '16%',
              cell: change => (
                <LevelBadge
                  levels={scorecard.levels}
                  standing={{ level: change.to }}
                />
              ),
            },
            {
              id: 'checks',
              heading: t('whatIf.table.checks'),
              cell: change =>
                change.checks
                  .map(
                    ({ check, to }) =>
                      `${titleOf(check)}${to ? ` (${t(`levels.status.${to}`)})` : ''}`,
                  )
                  .join(', '),
            },
          ]}
          rows={answer.changes}
          rowId={change => change.entityRef}
          minWidth="44rem"
          emptyState={<Text>{t('whatIf.nothing')}</Text>}
        />
      </Flex>
    </Panel>
  );
}
