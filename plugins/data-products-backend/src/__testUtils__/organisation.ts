// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';

/** Whom and what the products of the scenario `small-shop` name, but for the owner of `payments`. */
export const organisation: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout' },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'sales' },
    spec: { owner: 'checkout' },
  },
];
