// SPDX-License-Identifier: Apache-2.0
import type { EntityFilter } from '@backstage/plugin-catalog-react';

/** Lets the catalog's list show only entities of which a field has one of some values. */
export abstract class SpecFilter implements EntityFilter {
  /** Path of the field, e.g. `spec.domain`. */
  abstract readonly field: string;

  constructor(readonly values: string[]) {}

  getCatalogFilters(): Record<string, string[]> {
    return { [this.field]: this.values };
  }

  toQueryValue(): string[] {
    return this.values;
  }
}
