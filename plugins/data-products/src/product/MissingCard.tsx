// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Link, Skeleton, Text } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailureNotice,
  InlineCode,
  Panel,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { SeverityIcon } from '../terms/Severity';
import { useText } from '../translation/ref';
import { consoleUrlFromEntity } from './consoleUrl';
import {
  IssueRemedy,
  IssueRow,
  issueRows,
  needsAdvice,
  remedyOf,
} from './issueRows';
import { useCatalogedProduct, useProductDetails } from './useProductDetails';

/** What is missing or wrong, and where it is put right. The codes come from the entity, their sentences are read. */
export function MissingCard(props: {
  /** Address of the page about the sync, for those who may see it. */
  syncHref?: string;
}) {
  const t = useText();
  const { entity } = useEntity();
  const product = useCatalogedProduct();
  const { resource, reload } = useProductDetails();
  const rows = issueRows(product.issueCodes, resource);

  const places = {
    ports:
      resource.state === 'ready'
        ? resource.value.product.outputPorts
        : product.outputPorts,
    links: {
      consoleUrl: consoleUrlFromEntity(entity),
      environmentId: product.environmentId,
    },
    syncHref: props.syncHref,
  };

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
                remedy={remedyOf(row, places)}
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
  remedy: IssueRemedy | undefined;
}) {
  const t = useText();
  const { row, isLoading, remedy } = props;
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
        {remedy && (
          <Link
            href={remedy.href}
            variant="body-small"
            {...(remedy.place === 'topic' && {
              target: '_blank',
              rel: 'noopener noreferrer',
            })}
          >
            {t(`product.missing.place.${remedy.place}`)}
          </Link>
        )}
      </Text>
    </Box>
  );
}
