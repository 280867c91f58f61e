// SPDX-License-Identifier: Apache-2.0
import type { KsqlRow } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { ResultRow } from './ResultRow';

/** The rows of one query in the order they came. It grows; it never changes what it has. */
export class RowBuffer {
  readonly #rows: ResultRow[] = [];
  readonly #listeners = new Set<() => void>();

  get rows(): readonly ResultRow[] {
    return this.#rows;
  }

  add(rows: readonly KsqlRow[], options: { isTombstone: boolean }): void {
    for (const values of rows) this.#rows.push({ values, ...options });
    for (const listener of this.#listeners) listener();
  }

  /** Has a listener called whenever there are more; gives the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
