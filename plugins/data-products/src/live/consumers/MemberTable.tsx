// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Alert } from '@backstage/ui';
import type {
  ConsumerGroupDetails,
  GroupMember,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  Panel,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { describePartitions } from './describePartitions';

/** Who reads for a group. */
export function MemberTable(props: {
  members: ConsumerGroupDetails['members'];
}) {
  const t = useLiveText();
  const columns = useMemo(() => memberColumns(t), [t]);
  const { members } = props;
  return (
    <Panel title={t('consumers.group.members')}>
      {members.status === 'unknown' ? (
        <Alert
          role="status"
          status="info"
          icon
          title={t('consumers.group.membersNotKnown')}
          description={members.message}
        />
      ) : (
        <DataTable
          label={t('consumers.group.members')}
          columns={columns}
          rows={members.value}
          rowId={({ memberId }) => memberId}
          minWidth="32rem"
          emptyState={t('consumers.group.noMembers')}
        />
      )}
    </Panel>
  );
}

function memberColumns(t: LiveTranslate): DataColumn<GroupMember>[] {
  return [
    {
      id: 'client',
      heading: t('consumers.group.client'),
      isRowHeader: true,
      cell: ({ clientId, memberId }) => (
        <span title={memberId}>
          <Identifier>{clientId}</Identifier>
        </span>
      ),
    },
    {
      id: 'host',
      heading: t('consumers.group.host'),
      width: '25%',
      cell: ({ host }) => <Identifier>{host}</Identifier>,
    },
    {
      id: 'partitions',
      heading: t('consumers.group.assigned'),
      width: '45%',
      cell: ({ partitions }) =>
        partitions.length === 0 ? (
          <PlainText isQuiet>{t('consumers.group.noneAssigned')}</PlainText>
        ) : (
          <Identifier>{describePartitions(partitions)}</Identifier>
        ),
    },
  ];
}
