// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Alert, useBreakpoint } from '@backstage/ui';
import type {
  ConsumerGroupDetails,
  GroupMember,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  InlineCode,
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
  const isNarrow = useBreakpoint().down('sm');
  const columns = useMemo(
    () => (isNarrow ? narrowColumns : wideColumns)(t),
    [isNarrow, t],
  );
  const { members } = props;
  return (
    <Panel title={t('consumers.group.members')}>
      {members.status === 'unknown' ? (
        <Alert
          role="status"
          status="info"
          icon
          title={t('consumers.group.membersNotKnown')}
          description={<InlineCode text={members.message} />}
        />
      ) : (
        <DataTable
          label={t('consumers.group.members')}
          columns={columns}
          rows={members.value}
          rowId={({ memberId }) => memberId}
          minWidth={isNarrow ? undefined : '32rem'}
          emptyState={t('consumers.group.noMembers')}
        />
      )}
    </Panel>
  );
}

function wideColumns(t: LiveTranslate): DataColumn<GroupMember>[] {
  return [
    {
      id: 'client',
      heading: t('consumers.group.client'),
      isRowHeader: true,
      cell: member => <Client member={member} />,
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
      cell: member => <Assigned member={member} />,
    },
  ];
}

function narrowColumns(t: LiveTranslate): DataColumn<GroupMember>[] {
  return [
    {
      id: 'client',
      heading: t('consumers.group.client'),
      isRowHeader: true,
      cell: member => (
        <div style={{ display: 'grid', gap: 'var(--bui-space-1)' }}>
          <Client member={member} />
          <PlainText isSmall isQuiet>
            <Identifier>{member.host}</Identifier>
          </PlainText>
        </div>
      ),
    },
    {
      id: 'partitions',
      heading: t('consumers.group.assigned'),
      width: '50%',
      cell: member => <Assigned member={member} />,
    },
  ];
}

function Client(props: { member: GroupMember }) {
  const { clientId, memberId } = props.member;
  return (
    <span title={memberId}>
      <Identifier>{clientId}</Identifier>
    </span>
  );
}

function Assigned(props: { member: GroupMember }) {
  const t = useLiveText();
  const { partitions } = props.member;
  return partitions.length === 0 ? (
    <PlainText isQuiet>{t('consumers.group.noneAssigned')}</PlainText>
  ) : (
    <Identifier>{describePartitions(partitions)}</Identifier>
  );
}
