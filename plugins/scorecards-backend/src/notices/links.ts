// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';

/** Where the catalog of a portal shows the scorecards of an entity, unless the portal moved its catalog. */
export function entityLink(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${path}/scorecards`;
}

/** Where exemptions are decided, unless the portal moved the pages of scorecards. */
export const EXEMPTIONS_LINK = '/scorecards/exemptions';

/** Where a scorecard is shown, unless the portal moved them. */
export function scorecardLink(scorecard: string): string {
  return `/scorecards/overview?scorecard=${encodeURIComponent(scorecard)}`;
}
