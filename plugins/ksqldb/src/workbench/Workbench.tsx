// SPDX-License-Identifier: Apache-2.0
import { useCallback, useId, useMemo, useState } from 'react';
import { Alert, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type KsqlClusterInfo,
  type KsqlFunctionSummary,
  type SavedQuery,
  selectLive,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { SqlEditor } from '../editor/SqlEditor';
import { describeEffect, Effect } from '../run/describeEffect';
import { useSources } from '../sources/useSources';
import { useText } from '../translation/ref';
import { EffectsDialog } from './EffectsDialog';
import { problemsOfRun } from './problemsOfRun';
import { queryProperties } from './queryProperties';
import { ResultPanel } from './ResultPanel';
import { RunControls } from './RunControls';
import { RightsNotice } from './RightsNotice';
import { SidePanel } from './SidePanel';
import { TextActions } from './TextActions';
import { useRunner } from './useRunner';
import { useWorkbenchText } from './useWorkbenchText';

/** Rows that "live rows" shows before it ends. */
const LIVE_ROWS = 100;
const POLL_MS = 5 * 60_000;
const RUN_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent)
  ? '⌘+Enter'
  : 'Ctrl+Enter';

/** Editor, sources and results of one cluster. */
export function Workbench(props: { cluster: KsqlClusterInfo }) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const hintId = useId();
  const { cluster } = props;
  const editor = useWorkbenchText(cluster);
  const sources = useSources(cluster.id);
  const functions = usePolled<KsqlFunctionSummary[]>(
    cluster.id,
    signal => api.functions(cluster.id, { signal }),
    POLL_MS,
  );
  const saved = usePolled<SavedQuery[]>(
    'saved',
    signal => api.savedQueries({ signal }),
    POLL_MS,
  );
  const runner = useRunner({
    clusterId: cluster.id,
    onChanged: sources.reload,
  });
  const [effects, setEffects] = useState<Effect[]>([]);

  const { text, setText, plan, range, startAt } = editor;
  const properties = queryProperties(startAt, cluster.allowedProperties);
  const runNow = () => {
    setEffects([]);
    if (plan.status === 'ready' && range) {
      runner.start({ plan, text, range, properties });
    }
  };
  const run = () => {
    if (plan.status !== 'ready') return;
    const wanted = plan.statements.flatMap(
      statement => describeEffect(statement, t) ?? [],
    );
    if (wanted.length > 0) setEffects(wanted);
    else runNow();
  };

  const { query, statements, request } = runner;
  const problems = useMemo(
    () => problemsOfRun({ request, statements, run: query.run }, text),
    [request, statements, query.run, text],
  );
  const known = useMemo(
    () => ({
      sources:
        sources.resource.state === 'ready'
          ? sources.resource.value.sources
          : [],
      functions:
        functions.resource.state === 'ready' ? functions.resource.value : [],
    }),
    [sources.resource, functions.resource],
  );
  const showLive = useCallback(
    (source: { name: string }) =>
      setText(selectLive({ source: source.name, limit: LIVE_ROWS })),
    [setText],
  );

  return (
    <Flex align="start" gap="5" style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 17rem', minWidth: 0, maxWidth: '100%' }}>
        <SidePanel
          clusterId={cluster.id}
          sources={sources}
          sourceActions={{
            insert: editor.insert,
            showLive: cluster.rights.executeQueries ? showLive : undefined,
          }}
          saved={saved}
          historyVersion={`${runner.version} ${query.run.state}`}
          onUse={setText}
        />
      </div>
      <Flex
        direction="column"
        gap="3"
        style={{ flex: '999 1 36rem', minWidth: 0, maxWidth: '100%' }}
      >
        <RightsNotice cluster={cluster} />
        {editor.isFromAddress && !request && (
          <Alert
            role="status"
            status="info"
            icon
            title={t('workbench.fromAddress')}
          />
        )}
        <SqlEditor
          text={text}
          onChange={setText}
          onSelect={editor.setSelection}
          onRun={run}
          problems={problems}
          known={known}
          label={t('workbench.editor.label')}
          describedBy={hintId}
          placeholder={t('workbench.editor.placeholder')}
          onReady={editor.editorReady}
        />
        <Text
          id={hintId}
          as="p"
          variant="body-small"
          color="secondary"
          style={{ margin: 0 }}
        >
          {t('workbench.editor.hint', { run: RUN_KEYS })}
        </Text>
        <RunControls
          cluster={cluster}
          plan={plan}
          runner={runner}
          startAt={startAt}
          onStartAtChange={editor.setStartAt}
          onRun={run}
        >
          <TextActions
            cluster={cluster}
            text={text}
            startAt={startAt}
            properties={properties}
            onSaved={saved.reload}
          />
        </RunControls>
        <ResultPanel runner={runner} />
      </Flex>
      {effects.length > 0 && (
        <EffectsDialog
          cluster={cluster}
          effects={effects}
          onRun={runNow}
          onClose={() => setEffects([])}
        />
      )}
    </Flex>
  );
}
