// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Link, Skeleton, Text } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { topicConsoleUrl } from '@data-mesh/backstage-plugin-data-products-common';
import { FailureNotice } from '../loading/FailureNotice';
import { RefreshNotice } from '../loading/RefreshNotice';
import { Panel } from '../panel/Panel';
import { SeverityIcon } from '../terms/Severity';
import { InlineCode } from '../text/InlineCode';
import { useText } from '../translation/ref';
import { consoleUrlFromEntity } from './consoleUrl';
import { IssueRow, issueRows, needsAdvice, remedyOf } from './issueRows';
import { useCatalogedProduct, useProductDetails } from './useProductDetails';

/** What is missing or wrong, and where it is put right. The codes come from the entity, their sentences are read. */
export function MissingCard(props: {
  /** Address of the work list of unresolved names, for those who may see it. */
  unresolvedHref?: string;
}) {
  const t = useText();
  const { entity } = useEntity();
  const product = useCatalogedProduct();
  const { resource, reload } = useProductDetails();
  const rows = issueRows(product.issueCodes, resource);

  const [firstPort] = product.outputPorts;
  const topicHref =
    firstPort &&
    topicConsoleUrl(firstPort, {
      consoleUrl: consoleUrlFromEntity(entity),
      environmentId: product.environmentId,
    });

  return (
    <Panel title={t('product.missing.title')}>
      <Flex direction="column" gap="3">
        {rows.length === 0 ? (
          <Flex align="center" gap="2">
            <RiCheckLine
              size={18}
              aria-hidden
              color="var(--bui-fg-positive)"
              style={{ flex: 'none' }}
            />
            <Text>{t('product.missing.none')}</Text>
          </Flex>
        ) : (
          <Box as="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {rows.map(row => (
              <Issue
                key={row.id}
                row={row}
                isLoading={resource.state === 'loading'}
                topicHref={topicHref}
                unresolvedHref={props.unresolvedHref}
              />
            ))}
          </Box>
        )}
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('product.missing.notRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        <RefreshNotice resource={resource} />
      </Flex>
    </Panel>
  );
}

function Issue(props: {
  row: IssueRow;
  isLoading: boolean;
  topicHref?: string;
  unresolvedHref?: string;
}) {
  const t = useText();
  const { row, isLoading, topicHref, unresolvedHref } = props;
  return (
    <Box as="li" mb="4">
      <Flex align="center" gap="2">
        {row.found && <SeverityIcon severity={row.found.severity} />}
        <Text weight="bold">{t(`term.issue.${row.code}`)}</Text>
      </Flex>
      {isLoading && <Skeleton height="1.2em" width="90%" />}
      {row.found && (
        <Text as="p" style={{ margin: 0, overflowWrap: 'anywhere' }}>
          <InlineCode text={row.found.message} />
        </Text>
      )}
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {!isLoading && needsAdvice(row) && `${t(`term.issueFix.${row.code}`)} `}
        <RemedyLink
          remedy={remedyOf(row.code)}
          topicHref={topicHref}
          unresolvedHref={unresolvedHref}
        />
      </Text>
    </Box>
  );
}

function RemedyLink(props: {
  remedy: ReturnType<typeof remedyOf>;
  topicHref?: string;
  unresolvedHref?: string;
}) {
  const t = useText();
  const { remedy, topicHref, unresolvedHref } = props;
  if (remedy === 'names' && unresolvedHref) {
    return (
      <Link href={unresolvedHref} variant="body-small">
        {t('product.missing.toSync')}
      </Link>
    );
  }
  if (remedy === 'portal' || !topicHref) return null;
  return (
    <Link
      href={topicHref}
      target="_blank"
      rel="noopener noreferrer"
      variant="body-small"
    >
      {t('product.missing.whereToFix')}
    </Link>
  );
}
