// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiArrowRightLine } from '@remixicon/react';
import {
  dataProductsSyncReadPermission,
  EnvironmentSyncState,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  InlineCode,
  RefreshNotice,
  useLocale,
  useNow,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { exploreLink } from '../explore/exploreAddress';
import { describeSyncState } from '../sync/describeSyncState';
import { SyncStateBadge } from '../sync/SyncStateBadge';
import { SeverityIcon } from '../terms/Severity';
import { useText } from '../translation/ref';
import { HomeLinks } from './HomeLinks';
import { HomeSection } from './HomeSection';
import { MeshWork, meshWork, topIssues, workLink } from './meshWork';
import { LoadingLines } from './ProductLines';

const POLL_MS = 30_000;
const TOP_ISSUES = 3;

/** For those who look after the mesh: how each environment is doing, and what waits for a person. */
export function CareForMesh(props: HomeLinks) {
  const t = useText();
  const { loading, allowed } = usePermission({
    permission: dataProductsSyncReadPermission,
  });
  if (loading) return <LoadingLines count={4} />;
  return allowed ? (
    <Environments {...props} />
  ) : (
    <EmptyNotice
      title={t('loading.failed.forbidden')}
      description={t('home.care.forbidden')}
    />
  );
}

function Environments(props: HomeLinks) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { resource, reload } = usePolled<EnvironmentSyncState[]>(
    'states',
    signal => api.syncStates({ signal }),
    POLL_MS,
  );
  switch (resource.state) {
    case 'loading':
      return <LoadingLines count={4} />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('home.care.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return resource.value.length === 0 ? (
        <EmptyNotice
          title={t('home.care.noneTitle')}
          description={t('home.care.none')}
        />
      ) : (
        <Flex direction="column" gap="5">
          <RefreshNotice resource={resource} />
          {resource.value.map(state => (
            <Environment key={state.environment.id} state={state} {...props} />
          ))}
        </Flex>
      );
    default:
      return resource satisfies never;
  }
}

function Environment(props: HomeLinks & { state: EnvironmentSyncState }) {
  const t = useText();
  const locale = useLocale();
  const now = useNow();
  const { state, exploreHref, syncHref } = props;
  const { environment } = state;
  const words = describeSyncState(state, { now, locale, t });
  const work = meshWork(state);
  // Where the sync itself needs help, nothing else is worth praise.
  const isWell = words.tone === 'good' || words.tone === 'busy';
  const products = t('home.care.products', { count: state.productCount });

  return (
    <HomeSection
      title={environment.title}
      more={
        exploreHref ? (
          <Link
            href={exploreLink(exploreHref, { environments: [environment.id] })}
            variant="body-small"
          >
            {products}
          </Link>
        ) : (
          <Text variant="body-small" color="secondary">
            {products}
          </Text>
        )
      }
    >
      <SyncStateBadge tone={words.tone} title={words.title} />
      {words.detail.map(sentence => (
        <Text
          key={sentence}
          as="p"
          variant="body-small"
          color="secondary"
          style={{ margin: 'var(--bui-space-1) 0 0', overflowWrap: 'anywhere' }}
        >
          <InlineCode text={sentence} />
        </Text>
      ))}
      <Box as="ul" mt="2" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {isWell && work.length === 0 && (
          <li>
            <Text color="secondary">{t('home.care.nothingToDo')}</Text>
          </li>
        )}
        {work.map(one => (
          <Work
            key={one.kind}
            work={one}
            href={syncHref && workLink(syncHref, one.view, environment.id)}
          />
        ))}
      </Box>
      {(isWell || state.issueCounts.length > 0) && (
        <TopIssues state={state} exploreHref={exploreHref} />
      )}
    </HomeSection>
  );
}

function Work(props: { work: MeshWork; href?: string }) {
  const t = useText();
  const { kind, count } = props.work;
  const text = t(`home.care.${kind}`, { count });
  return (
    <li style={{ padding: 'var(--bui-space-1) 0' }}>
      <Flex align="center" gap="2">
        <RiArrowRightLine size={16} aria-hidden style={{ flex: 'none' }} />
        {props.href ? (
          <Link href={props.href}>{text}</Link>
        ) : (
          <Text>{text}</Text>
        )}
      </Flex>
    </li>
  );
}

function TopIssues(props: {
  state: EnvironmentSyncState;
  exploreHref?: string;
}) {
  const t = useText();
  const { state, exploreHref } = props;
  const issues = topIssues(state, TOP_ISSUES);
  const count = (productCount: number) =>
    t('sync.card.issueCount', { count: productCount });
  if (issues.length === 0) {
    return <Text color="secondary">{t('home.care.noIssues')}</Text>;
  }
  return (
    <Box mt="3">
      <Flex justify="between" align="baseline" gap="3">
        <Text
          as="h4"
          variant="body-small"
          color="secondary"
          style={{ margin: 0 }}
        >
          {t('home.care.topIssues')}
        </Text>
        {exploreHref && (
          <Link
            variant="body-small"
            style={{ flex: 'none' }}
            href={exploreLink(exploreHref, {
              environments: [state.environment.id],
              hasIssues: true,
              sortBy: 'issues',
              sortOrder: 'descending',
            })}
          >
            {t('home.listOfAll')}
          </Link>
        )}
      </Flex>
      <Box as="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {issues.map(({ code, severity, productCount }) => (
          <li key={`${code}-${severity}`}>
            <Flex align="center" gap="2" py="0.5">
              <SeverityIcon severity={severity} />
              <Text style={{ flex: 1 }}>{t(`term.issue.${code}`)}</Text>
              <Text color="secondary" style={{ flex: 'none' }}>
                {count(productCount)}
              </Text>
            </Flex>
          </li>
        ))}
      </Box>
    </Box>
  );
}
