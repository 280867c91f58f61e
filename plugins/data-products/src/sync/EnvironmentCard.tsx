// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Text } from '@backstage/ui';
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';
import {
  describeDuration,
  FactItem,
  FactList,
  Identifier,
  InlineCode,
  Panel,
  RelativeTime,
  useLocale,
  useNow,
} from '@data-mesh/backstage-plugin-data-products-react';
import { SeverityIcon } from '../terms/Severity';
import { Translate, useText } from '../translation/ref';
import { describeCounts } from './describeCounts';
import { describeSyncState, nextRun } from './describeSyncState';
import { SyncNow } from './SyncNow';
import { SyncStateBadge } from './SyncStateBadge';

/** How the sync of one environment is doing, and a way to start it for those who may. */
export function EnvironmentCard(props: {
  state: EnvironmentSyncState;
  canTrigger: boolean;
  onStarted: () => void;
}) {
  const t = useText();
  const locale = useLocale();
  const now = useNow(5_000);
  const { state, canTrigger, onStarted } = props;
  const { environment } = state;
  const words = describeSyncState(state, { now, locale, t });

  return (
    <Panel
      title={environment.title}
      help={
        <Identifier>{`${environment.namespace} (${environment.id})`}</Identifier>
      }
      actions={
        environment.mode === 'readOnly' && (
          <Text variant="body-small" color="secondary">
            {t('sync.card.readOnly')}
          </Text>
        )
      }
    >
      <Flex direction="column" gap="4">
        <Box role="status">
          <SyncStateBadge tone={words.tone} title={words.title} />
          {words.detail.map(sentence => (
            <Text
              key={sentence}
              as="p"
              style={{
                margin: 'var(--bui-space-1) 0 0',
                overflowWrap: 'anywhere',
              }}
            >
              <InlineCode text={sentence} />
            </Text>
          ))}
        </Box>
        <FactList minWidth="8.5rem" items={facts(state, { now, locale, t })} />
        <IssueCounts counts={state.issueCounts} />
        {canTrigger && state.configurationProblems.length === 0 && (
          <SyncNow
            environment={environment}
            isRunning={state.isRunning}
            onStarted={onStarted}
          />
        )}
      </Flex>
    </Panel>
  );
}

function facts(
  state: EnvironmentSyncState,
  options: { now: Date; locale: string; t: Translate },
): FactItem[] {
  const { locale, t } = options;
  const { lastRun, lastSuccessAt } = state;
  const next = nextRun(state, options);
  const isFailing = lastRun?.outcome?.status === 'failed';
  return [
    {
      label: t('sync.card.products'),
      value: new Intl.NumberFormat(locale).format(state.productCount),
    },
    {
      label: t('sync.card.lastRun'),
      value: lastRun ? (
        <>
          <RelativeTime at={lastRun.startedAt} />
          {lastRun.endedAt &&
            `, ${t('sync.card.took', {
              duration: describeDuration(
                Date.parse(lastRun.endedAt) - Date.parse(lastRun.startedAt),
                locale,
              ),
            })}`}
        </>
      ) : (
        t('sync.card.lastRunNever')
      ),
    },
    ...(isFailing && lastSuccessAt
      ? [
          {
            label: t('sync.card.lastSuccess'),
            value: <RelativeTime at={lastSuccessAt} />,
          },
        ]
      : []),
    {
      label: t('sync.card.nextRun'),
      value: 'at' in next ? <RelativeTime at={next.at} /> : next.words,
    },
    ...(lastRun
      ? [
          {
            label: t('sync.card.result'),
            value: describeCounts(lastRun.counts, { locale, t }),
          },
          {
            label: t('sync.card.requests'),
            value: new Intl.NumberFormat(locale).format(
              lastRun.upstreamRequests,
            ),
          },
        ]
      : []),
  ];
}

const WORST_FIRST = ['error', 'warning', 'info'];

function IssueCounts(props: { counts: EnvironmentSyncState['issueCounts'] }) {
  const t = useText();
  const counts = [...props.counts].sort(
    (a, b) =>
      WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) ||
      b.productCount - a.productCount,
  );
  return (
    <Box>
      <Text
        as="h3"
        variant="body-small"
        color="secondary"
        style={{ margin: '0 0 var(--bui-space-1)', fontWeight: 'inherit' }}
      >
        {t('sync.card.issues')}
      </Text>
      {counts.length === 0 ? (
        <Text>{t('sync.card.noIssues')}</Text>
      ) : (
        <Box as="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {counts.map(({ code, severity, productCount }) => (
            <li key={`${code}-${severity}`}>
              <Flex align="center" gap="2" py="0.5">
                <SeverityIcon severity={severity} />
                <Text style={{ flex: 1 }}>{t(`term.issue.${code}`)}</Text>
                <Text color="secondary">
                  {t('sync.card.issueCount', { count: productCount })}
                </Text>
              </Flex>
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
