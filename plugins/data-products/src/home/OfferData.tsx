// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type {
  ProblemReport,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  EmptyNotice,
  FailureNotice,
  plainLine,
  RelativeTime,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { exploreLink } from '../explore/exploreAddress';
import { IssueCount } from '../explore/productCells';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { WorkSummary } from '../work/WorkSummary';
import { AllLink } from './AllLink';
import { HomeLinks, USUAL_LIMIT } from './HomeLinks';
import { HomeSection } from './HomeSection';
import { LoadingLines, ProductLines } from './ProductLines';

const POLL_MS = 60_000;

/** For those who offer data: what is theirs, what is wrong with it, what others report, and what waits for them. */
export function OfferData(props: HomeLinks & { limit?: number }) {
  const { exploreHref, workHref, limit = USUAL_LIMIT } = props;
  return (
    <Flex direction="column" gap="5">
      <OwnedData exploreHref={exploreHref} limit={limit} />
      {workHref && <WorkSummary workHref={workHref} />}
    </Flex>
  );
}

function OwnedData(props: { exploreHref?: string; limit: number }) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { exploreHref, limit } = props;
  const { resource, reload } = usePolled<OwnedProducts>(
    `mine ${limit}`,
    signal => readOwned(request => api.products(request, { signal }), limit),
    POLL_MS,
  );

  switch (resource.state) {
    case 'loading':
      return <LoadingLines count={limit + 1} />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('explore.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return resource.value.worst.totalItems === 0 ? (
        <EmptyNotice
          title={t('home.offer.noneTitle')}
          description={t('home.offer.none')}
        />
      ) : (
        <Flex direction="column" gap="5">
          <Owned {...resource.value} exploreHref={exploreHref} />
          <Problems limit={limit} />
        </Flex>
      );
    default:
      return resource satisfies never;
  }
}

interface OwnedProducts {
  /** Those with most issues first. */
  worst: ProductListResponse;
  /** How many have an issue. */
  withIssues: number;
}

async function readOwned(
  products: (request: object) => Promise<ProductListResponse>,
  limit: number,
): Promise<OwnedProducts> {
  const [worst, { totalItems: withIssues }] = await Promise.all([
    products({
      isMine: true,
      sortBy: 'issues',
      sortOrder: 'descending',
      limit,
    }),
    products({ isMine: true, hasIssues: true, limit: 0 }),
  ]);
  return { worst, withIssues };
}

function Owned(props: OwnedProducts & { exploreHref?: string }) {
  const t = useText();
  const { worst, withIssues, exploreHref } = props;
  return (
    <HomeSection
      title={t('home.offer.owned', { count: worst.totalItems })}
      more={
        exploreHref && (
          <AllLink
            href={exploreLink(exploreHref, {
              isMine: true,
              environments: [],
              sortBy: 'issues',
              sortOrder: 'descending',
            })}
          />
        )
      }
    >
      <Text
        as="p"
        color="secondary"
        style={{ margin: '0 0 var(--bui-space-3)' }}
      >
        {withIssues === 0
          ? t('home.offer.withoutIssues')
          : t('home.offer.withIssues', { count: withIssues })}
      </Text>
      <ProductLines
        label={t('home.offer.worstFirst')}
        products={worst.items}
        aside={product => <IssueCount count={product.issueCount} />}
      />
    </HomeSection>
  );
}

/** What others found wrong; fails without taking the products with it. */
function Problems(props: { limit: number }) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { resource, reload } = usePolled<ProblemReport[]>(
    'problems',
    signal => api.myProblems({ signal }),
    POLL_MS,
  );
  return (
    <HomeSection title={t('home.offer.problems')}>
      {resource.state === 'loading' && <LoadingLines count={1} />}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state === 'ready' &&
        (resource.value.length === 0 ? (
          <Text color="secondary">{t('home.offer.noProblems')}</Text>
        ) : (
          <ul
            aria-label={t('home.offer.problems')}
            style={{ listStyle: 'none', margin: 0, padding: 0 }}
          >
            {resource.value.slice(0, props.limit).map(report => (
              <Problem key={report.id} report={report} />
            ))}
          </ul>
        ))}
    </HomeSection>
  );
}

function Problem(props: { report: ProblemReport }) {
  const t = useText();
  const { report } = props;
  const { primaryTitle } = useEntityPresentation(report.reportedBy);
  return (
    <li style={{ marginBottom: 'var(--bui-space-3)' }}>
      <Flex justify="between" align="baseline" gap="3">
        <EntityLink entityRef={report.entityRef}>{report.title}</EntityLink>
        <Text
          as="span"
          variant="body-small"
          color="secondary"
          style={{ flex: 'none' }}
        >
          <RelativeTime at={report.reportedAt} />{' '}
          {t('home.offer.reportedBy', { who: primaryTitle })}
        </Text>
      </Flex>
      <Text as="div" variant="body-small">
        <Clamped title={report.text}>{plainLine(report.text)}</Clamped>
      </Text>
    </li>
  );
}
