// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { ButtonIcon, Flex, Skeleton, Text } from '@backstage/ui';
import { RiDeleteBinLine, RiPencilLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SavedQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  ConfirmDialog,
  EmptyNotice,
  FailureNotice,
  Polled,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { useText } from '../translation/ref';
import { KeptText } from './KeptText';
import { SaveDialog } from './SaveDialog';

/** What the person saved; a click puts it into the editor. */
export function SavedPanel(props: {
  clusterId: string;
  saved: Polled<SavedQuery[]>;
  onUse: (saved: SavedQuery) => void;
}) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const { resource, reload } = props.saved;
  const [renamed, setRenamed] = useState<SavedQuery>();
  const [deleted, setDeleted] = useState<SavedQuery>();

  if (resource.state === 'loading') return <Skeleton height="16rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('history.saved.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }
  if (resource.value.length === 0) {
    return (
      <EmptyNotice
        title={t('history.saved.empty.title')}
        description={t('history.saved.empty.description')}
      />
    );
  }
  return (
    <>
      <RefreshNotice resource={resource} />
      <ul
        aria-label={t('history.saved.list')}
        style={{ listStyle: 'none', margin: 0, padding: 0 }}
      >
        {resource.value.map(saved => {
          const { title } = saved;
          return (
            <KeptText
              key={saved.id}
              heading={
                <Flex justify="between" align="center" gap="2">
                  <Text as="span" weight="bold" variant="body-small">
                    {title}
                    {saved.clusterId !== props.clusterId &&
                      ` (${t('history.saved.otherCluster')})`}
                  </Text>
                  <Flex gap="1">
                    <ButtonIcon
                      size="small"
                      variant="tertiary"
                      icon={<RiPencilLine />}
                      aria-label={t('history.saved.rename', { title })}
                      onPress={() => setRenamed(saved)}
                    />
                    <ButtonIcon
                      size="small"
                      variant="tertiary"
                      icon={<RiDeleteBinLine />}
                      aria-label={t('history.saved.delete', { title })}
                      onPress={() => setDeleted(saved)}
                    />
                  </Flex>
                </Flex>
              }
              text={saved.text}
              label={t('history.saved.use', { title })}
              onUse={() => props.onUse(saved)}
            />
          );
        })}
      </ul>
      {renamed && (
        <SaveDialog
          query={renamed}
          onSaved={reload}
          onClose={() => setRenamed(undefined)}
        />
      )}
      {deleted && (
        <ConfirmDialog
          title={t('history.saved.deleteTitle', { title: deleted.title })}
          confirm={t('history.saved.deleteConfirm')}
          cancel={t('history.saved.cancel')}
          isDestructive
          describeFailure={message =>
            t('history.saved.deleteFailed', { message })
          }
          onConfirm={async () => {
            await api.deleteSavedQuery(deleted.id);
            reload();
          }}
          onClose={() => setDeleted(undefined)}
        >
          <Text>{t('history.saved.deleteDescription')}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}
