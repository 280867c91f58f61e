// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import type {
  EnvironmentInfo,
  QuarantinedTopic,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataTable,
  EmptyNotice,
  Identifier,
  InlineCode,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** The topics that could not become a product, and why. */
export function QuarantineView(props: {
  environment: EnvironmentInfo;
  quarantined: QuarantinedTopic[];
}) {
  const t = useText();
  return (
    <Flex direction="column" gap="3">
      <Text color="secondary">{t('sync.quarantine.help')}</Text>
      <DataTable
        label={t('sync.quarantine.label')}
        columns={[
          {
            id: 'topic',
            heading: t('sync.quarantine.topic'),
            width: '30%',
            isRowHeader: true,
            cell: ({ qualifiedName }) => (
              <Identifier>{qualifiedName}</Identifier>
            ),
          },
          {
            id: 'message',
            heading: t('sync.quarantine.message'),
            cell: ({ message }) => <InlineCode text={message} />,
          },
          {
            id: 'since',
            heading: t('sync.quarantine.since'),
            width: '9rem',
            cell: ({ since }) => <RelativeTime at={since} />,
          },
        ]}
        rows={props.quarantined}
        rowId={({ qualifiedName }) => qualifiedName}
        minWidth="40rem"
        emptyState={
          <EmptyNotice
            title={t('sync.quarantine.noneTitle')}
            description={t('sync.quarantine.none', {
              environment: props.environment.title,
            })}
          />
        }
      />
    </Flex>
  );
}
