// SPDX-License-Identifier: Apache-2.0
import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { dataProductsAuditReadPermission } from '@data-mesh/backstage-plugin-data-products-common';
import { FrameWithMain } from '@data-mesh/backstage-plugin-data-products-react';
import { AuditPage } from '../audit/AuditPage';
import { ExplorePage } from '../explore/ExplorePage';
import { HomePage } from '../home/HomePage';
import { PublishPage } from '../publish/PublishPage';
import { usePortalLinks } from '../reference/PortalLinks';
import { SyncPage } from '../sync/SyncPage';
import { useText } from '../translation/ref';
import { useUnusedText } from '../translation/unusedRef';
import { UnusedPage } from '../unused/UnusedPage';
import { WorkPage } from '../work/WorkPage';
import { useExploreHref } from './useExploreHref';
import { useSyncHref } from './useSyncHref';

/** The pages of the plugin as tabs of one page. */
export function DataProductsTabs() {
  const t = useText();
  const unusedText = useUnusedText();
  const exploreHref = useExploreHref();
  const syncHref = useSyncHref();
  const { operationHref } = usePortalLinks();
  const { allowed: mayAudit } = usePermission({
    permission: dataProductsAuditReadPermission,
  });
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <FrameWithMain>
        <TabbedLayout>
          <TabbedLayout.Route path="/home" title={t('page.home')}>
            <HomePage exploreHref={exploreHref} syncHref={syncHref} />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/explore" title={t('page.explore')}>
            <ExplorePage syncHref={syncHref} />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/publish" title={t('page.publish')}>
            <PublishPage operationHref={operationHref} />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/work" title={t('work.summary.title')}>
            <WorkPage syncHref={syncHref} />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/unused" title={unusedText('unused.tab')}>
            <UnusedPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/sync" title={t('page.sync')}>
            <SyncPage />
          </TabbedLayout.Route>
          {mayAudit && (
            <TabbedLayout.Route path="/audit" title={t('audit.open')}>
              <AuditPage />
            </TabbedLayout.Route>
          )}
        </TabbedLayout>
      </FrameWithMain>
    </Page>
  );
}
