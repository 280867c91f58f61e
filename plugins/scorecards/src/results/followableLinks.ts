// SPDX-License-Identifier: Apache-2.0
import { safeHref } from '@data-mesh/backstage-plugin-data-products-react';
import {
  CheckDefinition,
  fixLinks,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** The links to what mends a check, but for those that lead to a program or to nothing that is an address. */
export function followableLinks(
  check: Pick<CheckDefinition, 'howToFix'>,
  entityRef: string,
): { title: string; href: string }[] {
  return fixLinks(check, entityRef).flatMap(({ title, url }) => {
    const isPath = /^\/(?!\/)/.test(url);
    const href = isPath ? url : safeHref(url);
    return href ? [{ title, href }] : [];
  });
}
