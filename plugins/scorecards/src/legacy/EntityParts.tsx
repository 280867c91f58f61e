// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityScorecardPage } from '../entity/EntityScorecardPage';
import { RollUpCard } from '../rollups/RollUpCard';
import { rootRouteRef } from './routes';

/** The tab with the links of this portal. */
export function ScorecardContent() {
  return (
    <EntityScorecardPage
      exemptionsHref={`${useRouteRef(rootRouteRef)()}/exemptions`}
    />
  );
}

/** The card with the links of this portal. */
export function RollUpOfEntity() {
  return (
    <RollUpCard overviewHref={`${useRouteRef(rootRouteRef)()}/overview`} />
  );
}
