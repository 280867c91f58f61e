// SPDX-License-Identifier: Apache-2.0
import { ButtonLink } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { dataProductsAuditReadPermission } from '@data-mesh/backstage-plugin-data-products-common';
import { auditRouteRef } from '../routes';
import { useText } from '../translation/ref';

/** Leads to the audit; nothing for those who may not see it. */
export function AuditLink() {
  const t = useText();
  const route = useRouteRef(auditRouteRef);
  const { allowed } = usePermission({
    permission: dataProductsAuditReadPermission,
  });
  if (!route || !allowed) return null;
  return (
    <ButtonLink
      href={route()}
      variant="secondary"
      iconStart={<RiHistoryLine />}
    >
      {t('audit.open')}
    </ButtonLink>
  );
}
