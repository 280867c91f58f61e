// SPDX-License-Identifier: Apache-2.0
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type {
  KsqlSourceList,
  SavedQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Polled } from '@data-mesh/backstage-plugin-data-products-react';
import { HistoryPanel } from '../history/HistoryPanel';
import { SavedPanel } from '../history/SavedPanel';
import type { SourceItemActions } from '../sources/SourceItem';
import { SourcePanel } from '../sources/SourcePanel';
import { useText } from '../translation/ref';

/** What can be put into the editor: sources, what was saved, what was run. */
export function SidePanel(props: {
  clusterId: string;
  sources: Polled<KsqlSourceList>;
  sourceActions: SourceItemActions;
  saved: Polled<SavedQuery[]>;
  historyVersion: string;
  /** Replaces the text of the editor. */
  onUse: (text: string) => void;
}) {
  const t = useText();
  const { onUse } = props;
  return (
    <Tabs>
      <TabList aria-label={t('workbench.side.label')}>
        <Tab id="sources">{t('workbench.side.sources')}</Tab>
        <Tab id="saved">{t('workbench.side.saved')}</Tab>
        <Tab id="history">{t('workbench.side.history')}</Tab>
      </TabList>
      <TabPanel id="sources">
        <SourcePanel sources={props.sources} actions={props.sourceActions} />
      </TabPanel>
      <TabPanel id="saved">
        <SavedPanel
          clusterId={props.clusterId}
          saved={props.saved}
          onUse={saved => onUse(saved.text)}
        />
      </TabPanel>
      <TabPanel id="history">
        <HistoryPanel
          version={props.historyVersion}
          onUse={entry => onUse(entry.text)}
        />
      </TabPanel>
    </Tabs>
  );
}
