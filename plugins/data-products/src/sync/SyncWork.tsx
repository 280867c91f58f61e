// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'react-router-dom';
import { Box, Select, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { HoldsView } from './HoldsView';
import { lastRunsOf } from './lastRunsOf';
import { QuarantineView } from './QuarantineView';
import { RunsView } from './RunsView';
import {
  searchFromSyncView,
  shownEnvironment,
  SYNC_VIEWS,
  SyncView,
  syncViewFromSearch,
  SyncViewId,
  syncViewIdFromText,
  workIn,
} from './syncView';
import { UnresolvedView } from './UnresolvedView';

/** The work the sync leaves to people, and its history; which of it is in the address. */
export function SyncWork(props: {
  states: EnvironmentSyncState[];
  onChanged: () => void;
}) {
  const t = useText();
  const { states, onChanged } = props;
  const [search, setSearch] = useSearchParams();
  const view = syncViewFromSearch(search);
  const shown = shownEnvironment(view, states);
  const lastRuns = lastRunsOf(states);
  const change = (next: SyncView) => setSearch(searchFromSyncView(next));

  const label = (id: SyncViewId) => {
    const count = workIn(id, states);
    return count > 0
      ? t('sync.tab.withWork', {
          name: t(`sync.tab.${id}`),
          work: String(count),
        })
      : t(`sync.tab.${id}`);
  };

  const titleOf = (environmentId: string) =>
    states.find(({ environment }) => environment.id === environmentId)
      ?.environment.title ?? environmentId;

  // Inside the panels: a list of options beside the tabs would be taken for one of tabs.
  const environmentSelect = states.length > 1 && shown && (
    <Box mb="3" style={{ maxWidth: '16rem' }}>
      <Select
        aria-label={t('sync.tab.environment')}
        options={states.map(({ environment }) => ({
          id: environment.id,
          label: environment.title,
        }))}
        value={shown.environment.id}
        onChange={key => change({ ...view, environmentId: String(key) })}
      />
    </Box>
  );

  return (
    <Tabs
      selectedKey={view.view}
      onSelectionChange={key => {
        const id = syncViewIdFromText(String(key));
        if (id) change({ ...view, view: id });
      }}
    >
      <Box style={{ overflowX: 'auto', maxWidth: '100%' }}>
        <TabList aria-label={t('sync.tab.label')}>
          {SYNC_VIEWS.map(id => (
            <Tab key={id} id={id} style={{ whiteSpace: 'nowrap' }}>
              {label(id)}
            </Tab>
          ))}
        </TabList>
      </Box>
      <TabPanel id="holds">
        <HoldsView
          titleOf={titleOf}
          lastRuns={lastRuns}
          onDecided={onChanged}
        />
      </TabPanel>
      <TabPanel id="unresolved">
        {environmentSelect}
        {shown && (
          <UnresolvedView environment={shown.environment} lastRuns={lastRuns} />
        )}
      </TabPanel>
      <TabPanel id="quarantine">
        {environmentSelect}
        {shown && (
          <QuarantineView
            environment={shown.environment}
            quarantined={shown.quarantined}
          />
        )}
      </TabPanel>
      <TabPanel id="runs">
        {environmentSelect}
        {shown && (
          <RunsView
            environment={shown.environment}
            isRunning={shown.isRunning}
            lastRuns={lastRuns}
          />
        )}
      </TabPanel>
    </Tabs>
  );
}
