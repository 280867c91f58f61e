// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityScorecardPage } from '../entity/EntityScorecardPage';
import { StandingCard } from '../entity/StandingCard';
import { RollUpCard } from '../rollups/RollUpCard';
import { exemptionsRouteRef, overviewRouteRef } from '../routes';

/** The tab, with the links of this portal. */
export function LinkedEntityScorecardPage() {
  const exemptionsHref = useRouteRef(exemptionsRouteRef)?.();
  return <EntityScorecardPage exemptionsHref={exemptionsHref} />;
}

/** The card; its tab is found beside it. */
export function LinkedStandingCard() {
  return <StandingCard />;
}

/** The card, with the links of this portal. */
export function LinkedRollUpCard() {
  const overviewHref = useRouteRef(overviewRouteRef)?.();
  return <RollUpCard overviewHref={overviewHref} />;
}
