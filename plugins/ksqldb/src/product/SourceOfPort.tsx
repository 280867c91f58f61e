// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  RiPlayLine,
  RiPulseLine,
  RiShieldUserLine,
  RiTableLine,
} from '@remixicon/react';
import type {
  KsqlClusterInfo,
  KsqlColumn,
  KsqlSource,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  DataColumn,
  DataTable,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import { liveRowsHref } from './liveRowsHref';

/** A stream or table over a topic of the product: what it is, its columns, and the way to its rows. */
export function SourceOfPort(props: {
  source: KsqlSource;
  cluster: KsqlClusterInfo;
  hrefs: PageHrefs;
}) {
  const t = useText();
  const { source, cluster } = props;
  const { name, refusal } = source;
  const live = liveRowsHref(source, cluster, props.hrefs.workbench);
  const columns = useMemo(() => columnsOfTable(t), [t]);
  const Icon = source.type === 'TABLE' ? RiTableLine : RiPulseLine;
  return (
    <div
      style={{
        padding: 'var(--bui-space-3)',
        border: '1px solid var(--bui-border-2)',
        borderRadius: 'var(--bui-radius-3)',
      }}
    >
      <Flex direction="column" gap="2">
        <Flex justify="between" align="center" gap="3">
          <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
            <Icon size={18} aria-hidden style={{ flex: 'none' }} />
            <Text as="span" weight="bold">
              <Identifier>{name}</Identifier>
            </Text>
            <Text as="span" variant="body-small" color="secondary">
              {describeSource(source, t)}
            </Text>
          </Flex>
          {live && (
            <ButtonLink
              size="small"
              variant="primary"
              iconStart={<RiPlayLine />}
              href={live}
              aria-label={t('product.source.liveOf', { name })}
            >
              {t('product.source.live')}
            </ButtonLink>
          )}
        </Flex>
        <PersonalData source={source} />
        {refusal && (
          <Text as="p" role="note" style={{ margin: 0 }}>
            {t('product.source.refused', { reason: refusal })}
          </Text>
        )}
        {!refusal && !cluster.rights.executeQueries && (
          <Text as="p" role="note" color="secondary" style={{ margin: 0 }}>
            {t('product.source.mayNotQuery')}
          </Text>
        )}
        <details>
          <summary
            style={{
              cursor: 'pointer',
              color: 'var(--bui-fg-primary)',
              fontFamily: 'var(--bui-font-regular)',
              fontSize: 'var(--bui-font-size-3)',
            }}
          >
            {t('sources.columns', { count: source.columns.length })}
          </summary>
          <DataTable
            label={t('product.source.columns', { name })}
            columns={columns}
            rows={source.columns}
            rowId={nameOf}
          />
        </details>
      </Flex>
    </div>
  );
}

const nameOf = (column: KsqlColumn) => column.name;

function PersonalData(props: { source: KsqlSource }) {
  const t = useText();
  const { personalData } = props.source;
  if (personalData === 'no') return null;
  return (
    <Flex align="center" gap="1">
      <RiShieldUserLine
        size={16}
        aria-hidden
        color="var(--bui-fg-secondary)"
        style={{ flex: 'none' }}
      />
      <Text as="span" variant="body-small" color="secondary">
        {t(`sources.personalData.${personalData}Help`)}
      </Text>
    </Flex>
  );
}

function describeSource(source: KsqlSource, t: Translate): string {
  const { type, isWindowed, keyFormat, valueFormat } = source;
  return [
    t(type === 'TABLE' ? 'product.source.table' : 'product.source.stream'),
    ...(isWindowed ? [t('product.source.windowed')] : []),
    ...(keyFormat && valueFormat
      ? [t('product.source.formats', { key: keyFormat, value: valueFormat })]
      : []),
  ].join(' · ');
}

function columnsOfTable(t: Translate): DataColumn<KsqlColumn>[] {
  return [
    {
      id: 'name',
      heading: t('product.source.columnName'),
      isRowHeader: true,
      cell: column => <Identifier>{column.name}</Identifier>,
    },
    {
      id: 'type',
      heading: t('product.source.columnType'),
      cell: column => <Identifier>{column.type}</Identifier>,
    },
    {
      id: 'role',
      heading: t('product.source.columnKey'),
      width: '6rem',
      cell: column => describeRole(column, t),
    },
  ];
}

function describeRole({ role }: KsqlColumn, t: Translate): string {
  if (role === 'key') return t('product.source.isKey');
  return role === 'header' ? t('product.source.isHeader') : '';
}
