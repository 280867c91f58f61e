// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ServiceObjectives,
} from '@data-mesh/backstage-plugin-data-products-common';
import { LiveConfig } from '@data-mesh/backstage-plugin-data-products-node';

/** What the SLA tier of a product promises of its records; `undefined` when it has none, or one that promises nothing. */
export function objectivesOf(
  { slaTier }: Pick<DataProduct, 'slaTier'>,
  objectives: LiveConfig['objectives'],
): ServiceObjectives | undefined {
  return slaTier === undefined || slaTier.tier === 'unrecognized'
    ? undefined
    : objectives[slaTier.tier];
}
