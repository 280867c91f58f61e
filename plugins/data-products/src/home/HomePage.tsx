// SPDX-License-Identifier: Apache-2.0
import { Container } from '@backstage/ui';
import {
  PageMain,
  Panel,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { CareForMesh } from './CareForMesh';
import { FindData } from './FindData';
import { HomeLinks } from './HomeLinks';
import { OfferData } from './OfferData';

/** Three ways in, by the job at hand. */
export function HomePage(props: HomeLinks) {
  const t = useText();
  usePageTitle(t('home.pageTitle'));
  return (
    <PageMain>
      <Container py="4">
        <div
          style={{
            display: 'grid',
            gridTemplateColumns:
              'repeat(auto-fit, minmax(min(100%, 19rem), 1fr))',
            gap: 'var(--bui-space-4)',
            alignItems: 'start',
          }}
        >
          <Panel title={t('home.find.title')} help={t('home.find.help')}>
            <FindData {...props} />
          </Panel>
          <Panel title={t('home.offer.title')} help={t('home.offer.help')}>
            <OfferData {...props} />
          </Panel>
          <Panel title={t('home.care.title')} help={t('home.care.help')}>
            <CareForMesh {...props} />
          </Panel>
        </div>
      </Container>
    </PageMain>
  );
}
