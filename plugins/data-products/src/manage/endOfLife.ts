// SPDX-License-Identifier: Apache-2.0
import type {
  DataProduct,
  Dependents,
} from '@data-mesh/backstage-plugin-data-products-common';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long people usually have to move on. */
export const USUAL_NOTICE_DAYS = 90;

/** The calendar day (UTC) so many days after now. */
export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** What people will see of a product that is deprecated so. */
export function deprecatedPreview(end: {
  successor: string;
  endsOn: string;
}): Pick<DataProduct, 'lifecycle' | 'endsOn' | 'successor'> {
  const { successor, endsOn } = end;
  return {
    lifecycle: 'deprecated',
    endsOn: endsOn || undefined,
    successor: successor
      ? { status: 'resolved', text: successor, entityRef: successor }
      : { status: 'missing' },
  };
}

/** Who is told that a product ends: its owner, and the owners of what depends on it; each once. */
export function whoIsTold(
  owner: string,
  dependents: Dependents | undefined,
): string[] {
  const owners = (dependents?.items ?? []).map(
    ({ ownerRef }) => ownerRef ?? '',
  );
  return [...new Set([owner, ...owners])].filter(ref => ref !== '');
}

/** Whether anything is known to depend on a product; then its title has to be typed before it goes. */
export function isDependedOn(dependents: Dependents): boolean {
  return dependents.items.length > 0 || dependents.hiddenCount > 0;
}
