// SPDX-License-Identifier: Apache-2.0
import { Call, call } from './callRoutes';
import { openRunRoutes, RunRoutes } from './openRunRoutes';

export const LIVE_ORDERS = 'SELECT ID FROM ORDERS EMIT CHANGES;';
export const RETAIL = 'lksqlc-9d6ry';

/** Opens the routes for the tests of a file, and closes them after each. */
export function useRunRoutes() {
  let routes: RunRoutes | undefined;
  const url = (path: string) => {
    if (!routes) throw new Error('Open the routes first');
    return `${routes.url}${path}`;
  };
  afterEach(async () => {
    await routes?.close();
  });
  return {
    async open(options: Parameters<typeof openRunRoutes>[0] = {}) {
      routes = await openRunRoutes(options);
      return routes;
    },
    /** Runs a query: live orders, unless the body says otherwise. */
    query: (body: object = {}, options: Omit<Call, 'body'> = {}) =>
      call(url(`/clusters/${RETAIL}/query`), {
        ...options,
        body: { text: LIVE_ORDERS, ...body },
      }),
    async statements(body: object, options: Omit<Call, 'body'> = {}) {
      const answer = await call(url(`/clusters/${RETAIL}/statements`), {
        ...options,
        body,
      });
      const { status, headers } = answer;
      return { status, headers, body: await answer.json() };
    },
    async stop(runId: unknown, options: Call = {}) {
      const answer = await call(url(`/runs/${runId}/stop`), options);
      return { status: answer.status, body: await answer.json() };
    },
    async command(commandId: string, options: Call = {}) {
      const answer = await call(
        url(
          `/clusters/${RETAIL}/commands?${new URLSearchParams({ commandId })}`,
        ),
        { method: 'GET', ...options },
      );
      return { status: answer.status, body: await answer.json() };
    },
  };
}
