// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';

const ATTRIBUTE = 'runbook';

/** Where the owner says what to do when the product breaks: its attribute `runbook`, if that is an http(s) URL without credentials. */
export function runbookUrlOf({
  attributes,
}: Pick<DataProduct, 'attributes'>): string | undefined {
  const told = attributes.find(
    ({ name }) => name.toLowerCase() === ATTRIBUTE,
  )?.value;
  if (!told || !URL.canParse(told.trim())) return undefined;
  const url = new URL(told.trim());
  const isShown =
    /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isShown ? url.href : undefined;
}
