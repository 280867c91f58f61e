// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Link, Skeleton, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { OutputPort } from '@data-mesh/backstage-plugin-data-products-common';
import { FailureNotice } from '../loading/FailureNotice';
import { RefreshNotice } from '../loading/RefreshNotice';
import { Panel } from '../panel/Panel';
import { DataColumn, DataTable } from '../table/DataTable';
import { Identifier } from '../text/Identifier';
import { RelativeTime } from '../time/RelativeTime';
import { useLocale } from '../time/useLocale';
import { useText } from '../translation/ref';
import { consoleUrlFromEntity } from './consoleUrl';
import {
  describeRetention,
  describeSubjects,
  PortRow,
  portRows,
} from './portRows';
import { useCatalogedProduct, useProductDetails } from './useProductDetails';

/** The topics a product is read from. Their addresses come from the entity; what is known of them is read by itself. */
export function OutputPortsCard() {
  const t = useText();
  const locale = useLocale();
  const { entity } = useEntity();
  const product = useCatalogedProduct();
  const { resource, reload } = useProductDetails();
  const rows = portRows(product.outputPorts, resource, {
    consoleUrl: consoleUrlFromEntity(entity),
    environmentId: product.environmentId,
  });

  const fact = (
    id: 'partitions' | 'retention' | 'cleanup' | 'schemas',
    width: string,
    describe: (port: OutputPort) => ReactNode,
  ): DataColumn<PortRow> => ({
    id,
    heading: t(`product.ports.${id}`),
    width,
    cell: row => <Fact facts={row.facts} describe={describe} />,
  });

  const columns: DataColumn<PortRow>[] = [
    {
      id: 'topic',
      heading: t('product.ports.topic'),
      isRowHeader: true,
      cell: row => <Topic row={row} />,
    },
    fact('partitions', '6.5rem', port => port.partitions),
    fact('retention', '6rem', port =>
      describeRetention(port.retentionMs, { locale, t }),
    ),
    fact('cleanup', '6rem', port => port.cleanupPolicy?.join(', ')),
    fact('schemas', '27%', port => (
      <Identifier>{describeSubjects(port.subjects, t)}</Identifier>
    )),
  ];

  return (
    <Panel title={t('product.ports.title')} help={t('product.ports.help')}>
      <Flex direction="column" gap="3">
        <DataTable
          label={t('product.ports.title')}
          columns={columns}
          rows={rows}
          rowId={row => row.qualifiedName}
          minWidth="38rem"
        />
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('product.ports.factsNotRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        <RefreshNotice resource={resource} />
        {resource.state === 'ready' && (
          <Text variant="body-small" color="secondary">
            {t('loading.asOf', {
              time: <RelativeTime at={resource.value.readAt} />,
            })}
          </Text>
        )}
      </Flex>
    </Panel>
  );
}

function Topic(props: { row: PortRow }) {
  const t = useText();
  const { row } = props;
  return (
    <>
      <Link
        href={row.consoleUrl}
        target="_blank"
        rel="noopener noreferrer"
        variant="body-medium"
        weight="bold"
        title={t('product.ports.openInConfluent', { topic: row.topic })}
      >
        <Identifier>{row.topic}</Identifier>{' '}
        <RiExternalLinkLine
          size={14}
          aria-hidden
          style={{ verticalAlign: '-2px' }}
        />
      </Link>
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {t('product.ports.cluster')}:{' '}
        {row.clusterId ? (
          <Identifier>{row.clusterId}</Identifier>
        ) : (
          t('product.ports.clusterUnknown')
        )}
      </Text>
    </>
  );
}

function Fact(props: {
  facts: PortRow['facts'];
  describe: (port: OutputPort) => ReactNode;
}) {
  const t = useText();
  const { facts, describe } = props;
  switch (facts.state) {
    case 'loading':
      return <Skeleton height="1.4em" width="70%" />;
    case 'notRead':
      return (
        <Text as="span" color="secondary">
          {t('product.ports.notRead')}
        </Text>
      );
    case 'read':
      return (
        describe(facts.port) ?? (
          <Text as="span" color="secondary">
            {t('product.ports.unknown')}
          </Text>
        )
      );
    default:
      return facts satisfies never;
  }
}
