// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Box, Button, Flex, Skeleton, Text } from '@backstage/ui';
import { RiCheckLine, RiFlagLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ProblemReport } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  Panel,
  RefreshNotice,
  RelativeTime,
  SafeMarkdown,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { CloseProblemDialog } from './CloseProblemDialog';
import { sortedProblems } from './problemOrder';

const POLL_MS = 30_000;

/** What people found wrong with the product of the page: what is open, and on request what was closed. */
export function ProblemsPanel() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  // Whoever has just reported something comes with its id, and must find it.
  const reported = useSearchParams()[0].get('reported');
  const { resource, reload } = usePolled<ProblemReport[]>(
    JSON.stringify([entityRef, reported]),
    signal => api.problems(entityRef, { signal }),
    POLL_MS,
  );
  return (
    <Panel title={t('product.problem.listTitle')}>
      <Flex direction="column" gap="3">
        {resource.state === 'loading' && <Skeleton height="3rem" />}
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('product.problem.notRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        <RefreshNotice resource={resource} />
        {resource.state === 'ready' && (
          <Reports reports={resource.value} onClosed={reload} />
        )}
      </Flex>
    </Panel>
  );
}

function Reports(props: { reports: ProblemReport[]; onClosed: () => void }) {
  const t = useText();
  const [areClosedShown, setAreClosedShown] = useState(false);
  const { open, closed } = sortedProblems(props.reports);
  const shown = areClosedShown ? [...open, ...closed] : open;
  return (
    <>
      {open.length === 0 && (
        <Text color="secondary">{t('product.problem.noneOpen')}</Text>
      )}
      {shown.length > 0 && (
        <Box as="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {shown.map(report => (
            <Report key={report.id} report={report} onClosed={props.onClosed} />
          ))}
        </Box>
      )}
      {closed.length > 0 && (
        <Box>
          <Button
            variant="tertiary"
            size="small"
            aria-expanded={areClosedShown}
            onPress={() => setAreClosedShown(!areClosedShown)}
          >
            {areClosedShown
              ? t('product.problem.hideClosed')
              : t('product.problem.showClosed', { count: closed.length })}
          </Button>
        </Box>
      )}
    </>
  );
}

function Report(props: { report: ProblemReport; onClosed: () => void }) {
  const t = useText();
  const { report, onClosed } = props;
  const [isClosing, setIsClosing] = useState(false);
  const isOpen = report.state === 'open';
  const Icon = isOpen ? RiFlagLine : RiCheckLine;
  return (
    <Box
      as="li"
      py="3"
      style={{ borderBottom: '1px solid var(--bui-border-1)' }}
    >
      <Flex gap="3" align="start">
        <Icon
          size={18}
          role="img"
          aria-label={t(`product.problem.state.${report.state}`)}
          color={isOpen ? 'var(--bui-fg-warning)' : 'var(--bui-fg-positive)'}
          style={{ flex: 'none', marginBlockStart: '0.15em' }}
        />
        <Flex direction="column" gap="2" style={{ flex: 1, minWidth: 0 }}>
          <Text variant="body-small" color="secondary">
            {t('product.problem.reportedBy', {
              who: (
                <EntityLink
                  entityRef={report.reportedBy}
                  variant="body-small"
                />
              ),
              when: <RelativeTime at={report.reportedAt} />,
            })}
          </Text>
          <SafeMarkdown content={report.text} />
          {report.state === 'closed' && <Closing report={report} />}
        </Flex>
        {isOpen && report.isClosable && (
          <Button
            variant="secondary"
            size="small"
            onPress={() => setIsClosing(true)}
          >
            {t('product.problem.closeIt')}
          </Button>
        )}
      </Flex>
      {isClosing && (
        <CloseProblemDialog
          report={report}
          onClosed={onClosed}
          onCancel={() => setIsClosing(false)}
        />
      )}
    </Box>
  );
}

function Closing(props: { report: ProblemReport }) {
  const t = useText();
  const { closedBy, closedAt, closingNote } = props.report;
  return (
    <>
      {closedBy && closedAt && (
        <Text variant="body-small" color="secondary">
          {t('product.problem.closedBy', {
            who: <EntityLink entityRef={closedBy} variant="body-small" />,
            when: <RelativeTime at={closedAt} />,
          })}
        </Text>
      )}
      {closingNote && <SafeMarkdown content={closingNote} />}
    </>
  );
}
