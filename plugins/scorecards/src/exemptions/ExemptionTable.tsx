// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Flex } from '@backstage/ui';
import {
  DataColumn,
  DataTable,
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { Decision, DECISIONS, ListedExemption } from './DecisionDialog';

/** Exemptions with who asked, who decided, and what the person may do about each. */
export function ExemptionTable(props: {
  exemptions: ListedExemption[] | undefined;
  isOutdated: boolean;
  onDecide: (exemption: ListedExemption, decision: Decision) => void;
  emptyState: ReactNode;
}) {
  const t = useText();
  const day = useDay();
  const { onDecide } = props;
  const columns = useMemo(
    (): DataColumn<ListedExemption>[] => [
      {
        id: 'product',
        heading: t('exemptions.table.product'),
        isRowHeader: true,
        width: '16%',
        cell: row => (
          <EntityRefLink entityRef={row.entityRef} title={row.title} />
        ),
      },
      {
        id: 'check',
        heading: t('exemptions.table.check'),
        width: '18%',
        cell: row => row.checkTitle,
      },
      {
        id: 'reason',
        heading: t('exemptions.table.reason'),
        cell: row => (
          <>
            {row.reason}
            <PlainText isSmall isQuiet style={{ display: 'block' }}>
              {t('exemptions.table.by')}{' '}
              <EntityRefLink entityRef={row.requestedBy} hideIcon />
              {' · '}
              <RelativeTime at={row.requestedAt} />
            </PlainText>
            {row.decidedBy && (
              <PlainText isSmall isQuiet style={{ display: 'block' }}>
                {t('exemptions.decidedBy')}{' '}
                <EntityRefLink entityRef={row.decidedBy} hideIcon />
                {row.decisionReason && ` · ${row.decisionReason}`}
              </PlainText>
            )}
          </>
        ),
      },
      {
        id: 'days',
        heading: t('exemptions.table.days'),
        width: '13%',
        cell: row => `${day(row.firstDay)} – ${day(row.lastDay)}`,
      },
      {
        id: 'state',
        heading: t('exemptions.table.state'),
        width: '12%',
        cell: row => t(`exemptions.phase.${row.phase}`),
      },
      {
        id: 'actions',
        heading: t('exemptions.table.actions'),
        isHeadingHidden: true,
        width: '14%',
        cell: row => (
          <Flex gap="1" style={{ flexWrap: 'wrap' }}>
            {DECISIONS.filter(decision => row.allowed[decision]).map(
              decision => (
                <Button
                  key={decision}
                  size="small"
                  variant={decision === 'approve' ? 'primary' : 'secondary'}
                  onPress={() => onDecide(row, decision)}
                >
                  {t(`exemptions.${decision}`)}
                </Button>
              ),
            )}
          </Flex>
        ),
      },
    ],
    [t, day, onDecide],
  );
  return (
    <DataTable
      label={t('exemptions.table.label')}
      columns={columns}
      rows={props.exemptions}
      rowId={row => row.id}
      isOutdated={props.isOutdated}
      minWidth="60rem"
      emptyState={props.emptyState}
    />
  );
}
