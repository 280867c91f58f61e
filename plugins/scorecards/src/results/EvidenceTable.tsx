// SPDX-License-Identifier: Apache-2.0
import {
  DataColumn,
  DataTable,
  PlainText,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  Evidence,
  FactDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { useText } from '../translation/ref';
import { describeValue } from './describeValue';

/** What a result rests on: each fact with what was observed, what would pass, from where and when. */
export function EvidenceTable(props: {
  evidence: Evidence[];
  facts: FactDefinition[];
  /** The check's title. */
  label: string;
}) {
  const t = useText();
  const locale = useLocale();
  if (props.evidence.length === 0) return null;

  const observed = (row: Evidence) => {
    if (row.observed === undefined) {
      return (
        <PlainText isQuiet>
          {row.reason ?? t('entity.detail.nothingObserved')}
        </PlainText>
      );
    }
    const value = describeValue(
      row.observed,
      props.facts.find(fact => fact.id === row.fact),
      {
        locale,
        yes: t('entity.detail.yes'),
        no: t('entity.detail.no'),
        empty: t('entity.detail.empty'),
      },
    );
    return row.reason ? `${value} (${row.reason})` : value;
  };

  const columns: DataColumn<Evidence>[] = [
    {
      id: 'fact',
      heading: t('entity.detail.evidence'),
      isRowHeader: true,
      cell: row => row.title,
    },
    { id: 'observed', heading: t('entity.detail.observed'), cell: observed },
    {
      id: 'expected',
      heading: t('entity.detail.expected'),
      cell: row => row.expected,
    },
    {
      id: 'source',
      heading: t('entity.detail.source'),
      cell: row => (
        <>
          {row.source}
          {row.observedAt && (
            <PlainText isSmall isQuiet style={{ display: 'block' }}>
              <RelativeTime at={row.observedAt} />
            </PlainText>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={`${t('entity.detail.evidence')}: ${props.label}`}
      columns={columns}
      rows={props.evidence}
      // A condition may ask for the same fact twice.
      rowId={row => String(props.evidence.indexOf(row))}
      minWidth="40rem"
    />
  );
}
