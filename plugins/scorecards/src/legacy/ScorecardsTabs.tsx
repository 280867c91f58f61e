// SPDX-License-Identifier: Apache-2.0
import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { FrameWithMain } from '@data-mesh/backstage-plugin-data-products-react';
import { AdoptionPage } from '../adoption/AdoptionPage';
import { ChecksPage } from '../checks/ChecksPage';
import { ExemptionsPage } from '../exemptions/ExemptionsPage';
import { OverviewPage } from '../overview/OverviewPage';
import { useText } from '../translation/ref';
import { WhatIfPage } from '../whatif/WhatIfPage';

/** The pages of the plugin as tabs of one page. */
export function ScorecardsTabs() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title="Scorecards" />
      <FrameWithMain>
        <TabbedLayout>
          <TabbedLayout.Route path="/overview" title={t('overview.title')}>
            <OverviewPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/checks" title={t('checks.title')}>
            <ChecksPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/exemptions" title={t('exemptions.title')}>
            <ExemptionsPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/adoption" title={t('adoption.title')}>
            <AdoptionPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/what-if" title={t('whatIf.title')}>
            <WhatIfPage />
          </TabbedLayout.Route>
        </TabbedLayout>
      </FrameWithMain>
    </Page>
  );
}
