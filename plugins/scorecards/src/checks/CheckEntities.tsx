// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DataColumn,
  DataTable,
  PlainText,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  CheckEntitiesPage,
  FactDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { describeValue } from '../results/describeValue';
import { StatusMark } from '../results/StatusMark';
import { useText } from '../translation/ref';

type Row = CheckEntitiesPage['items'][number];

/** Those that a check was asked of, with what was observed of each. */
export function CheckEntities(props: {
  /** `undefined` while nothing is known. */
  page: CheckEntitiesPage | undefined;
  facts: FactDefinition[];
  emptyState: ReactNode;
}) {
  const t = useText();
  const locale = useLocale();
  const { page, facts } = props;
  const columns = useMemo((): DataColumn<Row>[] => {
    const words = {
      locale,
      yes: t('entity.detail.yes'),
      no: t('entity.detail.no'),
      empty: t('entity.detail.empty'),
    };
    return [
      {
        id: 'product',
        heading: t('checks.product'),
        isRowHeader: true,
        width: '28%',
        cell: ({ entity }) => (
          <>
            <EntityRefLink entityRef={entity.entityRef} title={entity.title} />
            {entity.ownerRef && (
              <PlainText isSmall isQuiet style={{ display: 'block' }}>
                <EntityRefLink entityRef={entity.ownerRef} hideIcon />
              </PlainText>
            )}
          </>
        ),
      },
      {
        id: 'result',
        heading: t('checks.result'),
        width: '16%',
        cell: ({ result }) => <StatusMark status={result.status} withName />,
      },
      {
        id: 'observed',
        heading: t('checks.observed'),
        cell: ({ result }) =>
          result.evidence
            .map(evidence =>
              evidence.observed === undefined
                ? `${evidence.title}: ${evidence.reason ?? t('entity.detail.nothingObserved')}`
                : `${evidence.title}: ${describeValue(
                    evidence.observed,
                    facts.find(({ id }) => id === evidence.fact),
                    words,
                  )}`,
            )
            .join(' · '),
      },
      {
        id: 'since',
        heading: t('checks.since'),
        width: '14%',
        cell: ({ since }) => <RelativeTime at={since} />,
      },
    ];
  }, [t, locale, facts]);
  return (
    <DataTable
      label={t('checks.failing')}
      columns={columns}
      rows={page?.items}
      rowId={({ entity }) => entity.entityRef}
      minWidth="44rem"
      emptyState={props.emptyState}
    />
  );
}
