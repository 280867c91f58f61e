// SPDX-License-Identifier: Apache-2.0

export interface RequestCount {
  count: number;
  /** By status; `none` for calls that got no answer. */
  byStatus: Record<string, number>;
}

export interface LoggedRequest {
  environment: string;
  route: string;
  method: string;
  /** Path and query as sent. */
  url: string;
  /** `undefined` when it got no answer. */
  status: number | undefined;
  /** Kind of the fault it met. */
  fault?: string;
}

const KEPT_REQUESTS = 200;

/** Counts every call by environment and route, and remembers the last ones. */
export class RequestLog {
  private counts = new Map<string, Map<string, RequestCount>>();
  private last: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    const { environment, route, status } = request;
    const routes =
      this.counts.get(environment) ?? new Map<string, RequestCount>();
    const entry = routes.get(route) ?? { count: 0, byStatus: {} };
    const key = status === undefined ? 'none' : String(status);
    entry.count += 1;
    entry.byStatus[key] = (entry.byStatus[key] ?? 0) + 1;
    routes.set(route, entry);
    this.counts.set(environment, routes);
    this.last.push(request);
    if (this.last.length > KEPT_REQUESTS) this.last.shift();
  }

  clear(): void {
    this.counts = new Map();
    this.last = [];
  }

  /** How many calls there were, of one environment or route when named. */
  count(filter: { environment?: string; route?: string } = {}): number {
    let total = 0;
    for (const [environment, routes] of this.counts) {
      if (
        filter.environment !== undefined &&
        filter.environment !== environment
      )
        continue;
      for (const [route, { count }] of routes) {
        if (filter.route === undefined || filter.route === route)
          total += count;
      }
    }
    return total;
  }

  /** Oldest first; the last 200. */
  latest(): readonly LoggedRequest[] {
    return this.last;
  }

  summary() {
    return {
      total: this.count(),
      environments: Object.fromEntries(
        [...this.counts].map(([environment, routes]) => [
          environment,
          {
            total: this.count({ environment }),
            routes: Object.fromEntries(routes),
          },
        ]),
      ),
      last: this.last,
    };
  }
}
