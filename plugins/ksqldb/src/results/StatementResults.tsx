// SPDX-License-Identifier: Apache-2.0
import { Alert, Flex, Skeleton, Text } from '@backstage/ui';
import type {
  KsqlEntity,
  StatementOutcome,
  StatementResult,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  DataTable,
  Identifier,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { StatementsRun } from '../run/useStatements';
import { StatementText } from '../text/StatementText';
import { Translate, useText } from '../translation/ref';
import { EntityView, entityViews } from './entityTable';
import { RunFailure } from './RunFailure';

/** What became of each statement, in the order they were run. */
export function StatementResults(props: { run: StatementsRun }) {
  const t = useText();
  const { run } = props;
  switch (run.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div role="status" aria-label={t('workbench.run.running')}>
          <Skeleton height="4rem" />
        </div>
      );
    case 'failed':
      return (
        <RunFailure
          failure={run.failure}
          title={t('results.statement.failedRequest')}
        />
      );
    case 'answered':
      return (
        <ol style={PLAIN_LIST}>
          {run.results.map((result, index) => (
            <li key={index}>
              <OneResult result={result} />
            </li>
          ))}
        </ol>
      );
    default:
      return run satisfies never;
  }
}

const PLAIN_LIST = {
  display: 'grid',
  gap: 'var(--bui-space-4)',
  listStyle: 'none',
  margin: 0,
  padding: 0,
};

function OneResult(props: { result: StatementResult }) {
  const t = useText();
  const { text, outcome } = props.result;
  const { status, title, description } = describeOutcome(outcome, t);
  const entities = outcome.status === 'notRun' ? [] : outcome.entities;
  return (
    <Flex direction="column" gap="2">
      <code
        style={{
          fontFamily: 'var(--bui-font-monospace)',
          overflowWrap: 'anywhere',
        }}
      >
        <StatementText text={text} />
      </code>
      <Alert
        role={status === 'danger' ? 'alert' : 'status'}
        status={status}
        icon
        title={title}
        description={
          description && (
            <span style={{ whiteSpace: 'pre-line' }}>{description}</span>
          )
        }
      />
      {entities.map((entity, index) => (
        <Entity key={index} entity={entity} />
      ))}
    </Flex>
  );
}

function describeOutcome(
  outcome: StatementOutcome,
  t: Translate,
): {
  status: 'success' | 'info' | 'danger';
  title: string;
  description?: string;
} {
  switch (outcome.status) {
    case 'done':
      return { status: 'success', title: t('results.statement.done') };
    case 'accepted':
      return {
        status: 'info',
        title: t('results.statement.accepted'),
        description: t('results.statement.acceptedHelp', {
          commandId: outcome.commandId,
        }),
      };
    case 'failed':
      return {
        status: 'danger',
        title: t('results.statement.failed'),
        description: outcome.error.message,
      };
    case 'notRun':
      return {
        status: 'info',
        title: t('results.statement.notRun'),
        description: t('results.statement.notRunHelp'),
      };
    default:
      return outcome satisfies never;
  }
}

function Entity(props: { entity: KsqlEntity }) {
  const t = useText();
  const { entity } = props;
  return (
    <Flex direction="column" gap="2">
      {entity.warnings.map(message => (
        <Text as="p" key={message} color="warning" style={{ margin: 0 }}>
          {t('results.statement.warning', { message })}
        </Text>
      ))}
      {entityViews(entity, t).map((view, index) => (
        <View key={index} view={view} label={entity.statementText} />
      ))}
    </Flex>
  );
}

function View(props: { view: EntityView; label: string }) {
  const t = useText();
  const { view, label } = props;
  switch (view.kind) {
    case 'note':
      return (
        <Text as="p" style={{ margin: 0, whiteSpace: 'pre-line' }}>
          {view.text}
        </Text>
      );
    case 'text':
      return (
        <ScrollRegion
          as="pre"
          label={view.title}
          style={{
            margin: 0,
            maxHeight: '20rem',
            fontFamily: 'var(--bui-font-monospace)',
          }}
        >
          {view.text}
        </ScrollRegion>
      );
    case 'table':
      return (
        <DataTable
          label={view.title ?? label}
          minWidth="32rem"
          columns={view.headings.map((heading, column) => ({
            id: heading,
            heading,
            isRowHeader: column === 0,
            cell: (row: { id: string; cells: string[] }) => (
              <Identifier>{row.cells[column]}</Identifier>
            ),
          }))}
          rows={view.rows.map((cells, index) => ({ id: String(index), cells }))}
          rowId={row => row.id}
          emptyState={t('results.statement.nothingFound')}
        />
      );
    default:
      return view satisfies never;
  }
}
