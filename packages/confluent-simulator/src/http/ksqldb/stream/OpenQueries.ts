// SPDX-License-Identifier: Apache-2.0

/** A query that somebody reads. */
export interface OpenQuery {
  id: string;
  environment: string;
  cluster: string;
  statement: string;
  /** ISO 8601 */
  since: string;
}

interface Entry {
  query: OpenQuery;
  end: () => void;
}

/** The queries that are being read, so that a test can see that none goes on when nobody reads. */
export class OpenQueries {
  private readonly entries = new Set<Entry>();

  /** @returns to be called when it has ended. */
  add(query: OpenQuery, end: () => void): () => void {
    const entry = { query, end };
    this.entries.add(entry);
    return () => this.entries.delete(entry);
  }

  /** Oldest first. */
  list(): OpenQuery[] {
    return [...this.entries].map(({ query }) => query);
  }

  countOf(environment: string, cluster: string): number {
    return this.list().filter(
      each => each.environment === environment && each.cluster === cluster,
    ).length;
  }

  /** Ends a query of a cluster. @returns whether there was one of that id. */
  close(id: string, of: { environment: string; cluster: string }): boolean {
    for (const { query, end } of this.entries) {
      const isHere =
        query.environment === of.environment && query.cluster === of.cluster;
      // Ids without quotes arrive in capitals.
      if (isHere && query.id.toUpperCase() === id.toUpperCase()) {
        end();
        return true;
      }
    }
    return false;
  }

  closeAll(): void {
    for (const { end } of this.entries) end();
  }
}
