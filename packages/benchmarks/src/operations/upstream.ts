// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { getJson } from '../http/getJson';
import { ENVIRONMENT_ID } from '../processes/backendConfig';
import { BENCH_CREDENTIALS } from '../processes/credentials';

const requestCounts = z.object({
  environments: z.record(
    z.string(),
    z.object({
      routes: z.record(
        z.string(),
        z.object({
          count: z.number(),
          byStatus: z.record(z.string(), z.number()),
        }),
      ),
    }),
  ),
});

export type RequestCounts = z.infer<typeof requestCounts>;

/** What the simulator has been asked since it started. */
export async function readRequestCounts(
  environmentUrl: string,
): Promise<RequestCounts> {
  const { origin } = new URL(environmentUrl);
  return getJson(`${origin}/admin/requests`, {}, requestCounts);
}

/** How many calls of the measured environment were answered with the status. */
export function countAnswers(
  { environments }: RequestCounts,
  status: number,
): number {
  const routes = Object.values(environments[ENVIRONMENT_ID]?.routes ?? {});
  return routes.reduce(
    (total, { byStatus }) => total + (byStatus[status] ?? 0),
    0,
  );
}

/**
 * How many calls of the measured environment there were.
 *
 * @param apis - As the names of routes begin, e.g. `kafkaRest`; all of them when absent.
 */
export function countCalls(
  { environments }: RequestCounts,
  apis?: readonly string[],
): number {
  const routes = Object.entries(environments[ENVIRONMENT_ID]?.routes ?? {});
  return routes
    .filter(([name]) => apis?.includes(name.split('.')[0] ?? '') ?? true)
    .reduce((total, [, { count }]) => total + count, 0);
}

const publishedTopics = z.object({
  data: z.object({
    kafka_topic: z.array(
      z.object({
        name: z.string(),
        business_metadata: z
          .array(z.object({ name: z.string(), value: z.string() }))
          .nullable(),
      }),
    ),
  }),
});

/** Topics with the marker tag that once were candidates, by name, with the description in their business metadata. */
export async function readPublishedCandidates(
  environmentUrl: string,
): Promise<Map<string, string | undefined>> {
  const { key, secret } = BENCH_CREDENTIALS;
  const query =
    '{ kafka_topic(tags: ["DataProduct"], where: {name: {_starts_with: "candidate-"}}, limit: 1000) { name business_metadata { name value } } }';
  const { data } = await getJson(
    `${environmentUrl}/catalog/graphql?query=${encodeURIComponent(query)}`,
    {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    },
    publishedTopics,
  );
  return new Map(
    data.kafka_topic.map(({ name, business_metadata: metadata }) => [
      name,
      metadata?.find(each => each.name === 'DataProduct.description')?.value,
    ]),
  );
}
