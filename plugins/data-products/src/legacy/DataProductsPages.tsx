// SPDX-License-Identifier: Apache-2.0
import { Header, Page } from '@backstage/core-components';
import { FrameWithMain } from '@data-mesh/backstage-plugin-data-products-react';
import { Outlet, Route, Routes, useParams } from 'react-router-dom';
import { DeprecatePage } from '../manage/DeprecatePage';
import { EditPage } from '../manage/EditPage';
import { UnpublishPage } from '../manage/UnpublishPage';
import { OperationPage } from '../operations/progress/OperationPage';
import { useText } from '../translation/ref';
import { DataProductsTabs } from './DataProductsTabs';
import { WithLegacyLinks } from './WithLegacyLinks';

/** The tabs, and below the same address the pages that change products, as in the new front-end system. */
export function DataProductsPages() {
  return (
    <WithLegacyLinks>
      <Routes>
        <Route element={<Framed />}>
          <Route path="edit" element={<EditPage />} />
          <Route path="deprecate" element={<DeprecatePage />} />
          <Route path="unpublish" element={<UnpublishPage />} />
          <Route path="operations/:operationId" element={<Operation />} />
        </Route>
        <Route path="*" element={<DataProductsTabs />} />
      </Routes>
    </WithLegacyLinks>
  );
}

function Framed() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <FrameWithMain>
        <Outlet />
      </FrameWithMain>
    </Page>
  );
}

/** The operation that the address names. */
function Operation() {
  const { operationId = '' } = useParams();
  return <OperationPage operationId={operationId} />;
}
