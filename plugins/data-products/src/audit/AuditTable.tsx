// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { Flex, Text } from '@backstage/ui';
import { RiCheckLine, RiErrorWarningFill } from '@remixicon/react';
import type { AuditRecord } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  DataColumn,
  DataTable,
  describeExactTime,
  Identifier,
  PLAIN_BUTTON,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Actor } from '../reference/Actor';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { EVENTS_PER_PAGE } from './auditAddress';

/** Events, one a row; each can be opened. */
export function AuditTable(props: {
  /** `undefined` while nothing is known. */
  records: AuditRecord[] | undefined;
  isOutdated: boolean;
  emptyState: ReactNode;
  onOpen: (record: AuditRecord) => void;
}) {
  const t = useText();
  const locale = useLocale();
  const { onOpen } = props;
  const columns = useMemo(
    () => auditColumns({ t, locale, onOpen }),
    [t, locale, onOpen],
  );
  return (
    <DataTable
      label={t('audit.title')}
      columns={columns}
      rows={props.records}
      rowId={recordId}
      expectedRows={EVENTS_PER_PAGE}
      minWidth="52rem"
      isOutdated={props.isOutdated}
      emptyState={props.emptyState}
    />
  );
}

const recordId = (record: AuditRecord) => record.id;

function auditColumns(options: {
  t: Translate;
  locale: string;
  onOpen: (record: AuditRecord) => void;
}): DataColumn<AuditRecord>[] {
  const { t, locale, onOpen } = options;
  return [
    {
      id: 'at',
      heading: t('audit.column.at'),
      width: '8.5rem',
      cell: record => <RelativeTime at={record.at} />,
    },
    {
      id: 'by',
      heading: t('audit.column.by'),
      width: '20%',
      cell: record =>
        record.by ? <Actor subject={record.by} /> : t('audit.nobody'),
    },
    {
      id: 'event',
      heading: t('audit.column.event'),
      isRowHeader: true,
      cell: record => (
        <>
          <button
            type="button"
            style={{
              ...PLAIN_BUTTON,
              textDecoration: 'underline',
              textUnderlineOffset: 'calc(0.025em + 2px)',
            }}
            aria-label={t('audit.detail.open', {
              event: record.eventId,
              time: describeExactTime(record.at, locale),
            })}
            onClick={() => onOpen(record)}
          >
            <Identifier>{record.eventId}</Identifier>
          </button>
          <Text as="div" variant="body-small" color="secondary">
            {describePlugin(record.pluginId, t)}
          </Text>
        </>
      ),
    },
    {
      id: 'target',
      heading: t('audit.column.target'),
      width: '26%',
      cell: record => <Target target={record.target} />,
    },
    {
      id: 'outcome',
      heading: t('audit.column.outcome'),
      width: '24%',
      cell: record => <Outcome record={record} />,
    },
  ];
}

const ENTITY_REF = /^[a-z]+:[^/:]+\/[^/]+$/i;

export function Target(props: { target: string | undefined }) {
  const t = useText();
  const { target } = props;
  if (!target) {
    return (
      <Text as="span" color="secondary">
        {t('audit.noTarget')}
      </Text>
    );
  }
  return ENTITY_REF.test(target) ? (
    <EntityLink entityRef={target} />
  ) : (
    <Identifier>{target}</Identifier>
  );
}

/** A sign and a word, so that nothing depends on the colour; the reason of a failure below. */
export function Outcome(props: { record: AuditRecord }) {
  const t = useText();
  const { outcome, error } = props.record;
  const hasFailed = outcome === 'failed';
  const Icon = hasFailed ? RiErrorWarningFill : RiCheckLine;
  return (
    <>
      <Flex align="center" gap="1">
        <Icon
          size={16}
          aria-hidden
          color={`var(--bui-fg-${hasFailed ? 'negative' : 'positive'})`}
          style={{ flex: 'none' }}
        />
        <Text as="span">{t(`audit.outcome.${outcome}`)}</Text>
      </Flex>
      {error && (
        <Text as="div" variant="body-small" color="secondary">
          <Clamped title={error}>{error}</Clamped>
        </Text>
      )}
    </>
  );
}

/** Back ends of others may leave events, too; they go by their id. */
export function describePlugin(pluginId: string, t: Translate): string {
  return isKnownPlugin(pluginId) ? t(`audit.plugin.${pluginId}`) : pluginId;
}

/** The back ends of the suite that leave events. */
export const KNOWN_PLUGINS = ['data-products', 'ksqldb', 'scorecards'] as const;

function isKnownPlugin(id: string): id is (typeof KNOWN_PLUGINS)[number] {
  return KNOWN_PLUGINS.some(known => known === id);
}
