// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Link, Skeleton, Text } from '@backstage/ui';
import type {
  ConsoleLinkOptions,
  EnvironmentInfo,
  OutputPort,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  describeDay,
  Identifier,
  Resource,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';
import { KnownFormats, partFormat } from './portFormats';
import { portLinks } from './portLinks';
import { PortMenu } from './PortMenu';
import { describeRetention, PortRow } from './portRows';

/** What the columns of the ports are made with. */
export interface PortColumnOptions {
  environment: EnvironmentInfo | undefined;
  formats: Resource<KnownFormats>;
  links: ConsoleLinkOptions;
  /** Address of the page of the product's schemas. */
  schemaHref: (subject: string) => string;
  locale: string;
  t: Translate;
}

/** What a table says of each port. */
export function portColumns(options: PortColumnOptions): DataColumn<PortRow>[] {
  const { t, locale } = options;
  return [
    {
      id: 'topic',
      heading: t('product.ports.topic'),
      isRowHeader: true,
      cell: row => (
        <Topic row={row} environment={options.environment} locale={locale} />
      ),
    },
    {
      id: 'format',
      heading: t('product.ports.format'),
      width: '28%',
      cell: row => (
        <Fact facts={row.facts}>
          {port => <Format port={port} options={options} />}
        </Fact>
      ),
    },
    {
      id: 'retention',
      heading: t('product.ports.retention'),
      width: '7.5rem',
      cell: row => (
        <Fact facts={row.facts}>
          {port => describeRetention(port, { locale, t })}
        </Fact>
      ),
    },
    {
      id: 'partitions',
      heading: t('product.ports.partitions'),
      width: '6.75rem',
      cell: row => (
        <Fact facts={row.facts}>{port => <Partitions port={port} />}</Fact>
      ),
    },
    {
      id: 'links',
      heading: t('product.ports.links'),
      width: '4rem',
      cell: row => (
        <PortMenu topic={row.topic} links={portLinks(row, options.links)} />
      ),
    },
  ];
}

function Topic(props: {
  row: PortRow;
  environment: EnvironmentInfo | undefined;
  locale: string;
}) {
  const t = useText();
  const { row, environment, locale } = props;
  const createdAt =
    row.facts.state === 'read' ? row.facts.port.createdAt : undefined;
  const cluster = environment?.clusters.find(
    ({ clusterId }) => clusterId === row.clusterId,
  );
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
        <Identifier>{row.topic}</Identifier>
      </Link>
      <Secondary>
        {t('product.ports.cluster')}:{' '}
        {!row.clusterId && t('product.ports.clusterUnknown')}
        {row.clusterId && cluster && (
          <>
            {cluster.title} (<Identifier>{row.clusterId}</Identifier>)
          </>
        )}
        {row.clusterId && !cluster && <Identifier>{row.clusterId}</Identifier>}
      </Secondary>
      {createdAt && (
        <Secondary>
          {t('product.ports.created', {
            day: describeDay(createdAt.slice(0, 10), locale),
          })}
        </Secondary>
      )}
    </>
  );
}

function Format(props: { port: OutputPort; options: PortColumnOptions }) {
  const t = useText();
  const { port, options } = props;
  const { formats } = options;
  const { subjects } = port;
  if (!subjects) return <Unknown>{t('product.ports.notRead')}</Unknown>;
  if (subjects.length === 0) {
    return <Unknown>{t('product.ports.noSchema')}</Unknown>;
  }
  const { format } = partFormat(
    port,
    subjects.some(({ part }) => part === 'value') ? 'value' : 'key',
    formats.state === 'ready' ? formats.value : {},
  );
  return (
    <Flex direction="column" gap="1">
      {formats.state === 'loading' ? (
        <Skeleton height="1.4em" width="4rem" />
      ) : (
        <span>{t(`product.format.${format}`)}</span>
      )}
      {subjects.map(({ subject }) => (
        <Link
          key={subject}
          href={options.schemaHref(subject)}
          variant="body-small"
          title={t('product.ports.openSchema', { subject })}
        >
          <Identifier>{subject}</Identifier>
        </Link>
      ))}
    </Flex>
  );
}

function Partitions(props: { port: OutputPort }) {
  const t = useText();
  const { partitions, replicationFactor } = props.port;
  return (
    <>
      {partitions ?? <Unknown>{t('product.ports.unknown')}</Unknown>}
      {replicationFactor !== undefined && (
        <Secondary>
          {t('product.ports.replicas', { count: replicationFactor })}
        </Secondary>
      )}
    </>
  );
}

function Fact(props: {
  facts: PortRow['facts'];
  children: (port: OutputPort) => ReactNode;
}) {
  const t = useText();
  const { facts, children } = props;
  switch (facts.state) {
    case 'loading':
      return <Skeleton height="1.4em" width="70%" />;
    case 'notRead':
      return <Unknown>{t('product.ports.notRead')}</Unknown>;
    case 'read':
      return (
        children(facts.port) ?? <Unknown>{t('product.ports.unknown')}</Unknown>
      );
    default:
      return facts satisfies never;
  }
}

function Unknown(props: { children: ReactNode }) {
  return (
    <Text as="span" color="secondary">
      {props.children}
    </Text>
  );
}

function Secondary(props: { children: ReactNode }) {
  return (
    <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
      {props.children}
    </Text>
  );
}
