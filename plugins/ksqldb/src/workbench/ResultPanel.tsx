// SPDX-License-Identifier: Apache-2.0
import {
  EmptyNotice,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Flex } from '@backstage/ui';
import { QueryResult } from '../results/QueryResult';
import { StatementResults } from '../results/StatementResults';
import { startOf } from '../run/queryRun';
import { useText } from '../translation/ref';
import type { Runner } from './useRunner';

/** What came of what was run: the answers to statements, then the rows of the query. */
export function ResultPanel(props: { runner: Runner }) {
  const t = useText();
  const { query, statements, request } = props.runner;
  const hasRun = query.run.state !== 'idle' || statements.state !== 'idle';
  return (
    <Panel title={t('results.title')}>
      {hasRun ? (
        <Flex direction="column" gap="4">
          <StatementResults run={statements} />
          <QueryResult
            // A row that was looked at is none of another query.
            key={startOf(query.run)?.runId}
            query={query}
            isFromNow={request?.properties?.['auto.offset.reset'] === 'latest'}
          />
        </Flex>
      ) : (
        <EmptyNotice
          title={t('results.empty.title')}
          description={t('results.empty.description')}
        />
      )}
    </Panel>
  );
}
