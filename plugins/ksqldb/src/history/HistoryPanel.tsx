// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Flex, SearchField, Skeleton, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  HistoryEntry,
  HistoryResponse,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  ConfirmDialog,
  EmptyNotice,
  FailureNotice,
  RefreshNotice,
  RelativeTime,
  useLocale,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { describeRows } from '../run/describeRun';
import { useText } from '../translation/ref';
import { KeptText } from './KeptText';

const PAGE = 20;
const POLL_MS = 60_000;

/** What the person ran, newest first; a click puts it back into the editor. */
export function HistoryPanel(props: {
  /** Changes whenever something was run. */
  version: string;
  onUse: (entry: HistoryEntry) => void;
}) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [isClearing, setIsClearing] = useState(false);
  const { resource, reload } = usePolled<HistoryResponse>(
    JSON.stringify({ text, limit }),
    signal => api.history({ text: text || undefined, limit }, { signal }),
    POLL_MS,
    { version: props.version },
  );

  if (resource.state === 'loading') return <Skeleton height="16rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('history.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }
  const { items, totalItems } = resource.value;
  return (
    <Flex direction="column" gap="3">
      <RefreshNotice resource={resource} />
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {t('history.help')}
      </Text>
      <SearchField
        size="small"
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        value={text}
        onChange={setText}
      />
      {items.length === 0 && (
        <EmptyNotice
          title={text ? t('history.noneFound.title') : t('history.empty.title')}
          description={
            text
              ? t('history.noneFound.description')
              : t('history.empty.description')
          }
        />
      )}
      <ul
        aria-label={t('history.list')}
        style={{ listStyle: 'none', margin: 0, padding: 0 }}
      >
        {items.map(entry => (
          <KeptText
            key={entry.id}
            text={entry.text}
            label={t('history.use', { text: entry.text })}
            onUse={() => props.onUse(entry)}
          >
            <HistoryFacts entry={entry} />
          </KeptText>
        ))}
      </ul>
      <Flex gap="2">
        {items.length < totalItems && (
          <Button
            size="small"
            variant="secondary"
            isPending={resource.isLoading}
            onPress={() => setLimit(limit + PAGE)}
          >
            {t('history.more')}
          </Button>
        )}
        {items.length > 0 && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsClearing(true)}
          >
            {t('history.clear.action')}
          </Button>
        )}
      </Flex>
      {isClearing && (
        <ConfirmDialog
          title={t('history.clear.title')}
          confirm={t('history.clear.confirm')}
          cancel={t('history.clear.cancel')}
          describeFailure={message =>
            `${t('history.clear.failed')}: ${message}`
          }
          onConfirm={async () => {
            await api.clearHistory();
            reload();
          }}
          onClose={() => setIsClearing(false)}
        >
          <Text>{t('history.clear.description')}</Text>
        </ConfirmDialog>
      )}
    </Flex>
  );
}

/** When it was run, and what came of it. */
function HistoryFacts(props: { entry: HistoryEntry }) {
  const t = useText();
  const locale = useLocale();
  const { outcome, startedAt, rows, message } = props.entry;
  return (
    <Text as="div" variant="body-small" color="secondary">
      {t(`history.outcome.${outcome}`)}
      {rows !== undefined && ` · ${describeRows(rows, { t, locale })}`}
      {' · '}
      <RelativeTime at={startedAt} />
      {message && (
        <span style={{ display: 'block', overflowWrap: 'anywhere' }}>
          {message}
        </span>
      )}
    </Text>
  );
}
