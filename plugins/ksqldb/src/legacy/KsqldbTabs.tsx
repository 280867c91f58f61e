// SPDX-License-Identifier: Apache-2.0
import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { FrameWithMain } from '@data-mesh/backstage-plugin-data-products-react';
import { QueriesPage } from '../queries/QueriesPage';
import { useText } from '../translation/ref';
import { UseCasesPage } from '../usecases/UseCasesPage';
import { WorkbenchPage } from '../workbench/WorkbenchPage';
import { usePageHrefs } from './usePageHrefs';

/** The pages of the plugin as tabs of one page. */
export function KsqldbTabs() {
  const t = useText();
  const hrefs = usePageHrefs();
  return (
    <Page themeId="tool">
      <Header title="ksqlDB" />
      <FrameWithMain>
        <TabbedLayout>
          <TabbedLayout.Route path="/workbench" title={t('workbench.title')}>
            <WorkbenchPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/queries" title={t('queries.title')}>
            <QueriesPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/use-cases" title={t('useCases.title')}>
            <UseCasesPage hrefs={hrefs} />
          </TabbedLayout.Route>
        </TabbedLayout>
      </FrameWithMain>
    </Page>
  );
}
