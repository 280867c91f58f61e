// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Faults } from '../../faults/Faults';
import type { WorldConnector } from '../../world/connect/Connectors';
import type { World } from '../../world/World';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { brokenSchema } from './breakSchema';

interface CommandOutcome {
  status: number;
  body: object;
}

interface Stage {
  world: World;
  faults: Faults;
}

const massDeleteBody = z.object({
  /** 0..1 of the products. */
  fraction: z.number().min(0).max(1).default(0.4),
  /** Default: every environment. */
  environment: z.string().optional(),
  /** What makes a topic a product. */
  tag: z.string().default('DataProduct'),
});

const outageBody = z.object({
  isOn: z.boolean().default(true),
  environment: z.string().optional(),
});

const catalogDelayBody = z.object({
  /** `null` for none from now on; what is late already stays so. */
  delay: z
    .union([
      z.object({ reads: z.number().int().nonnegative() }),
      z.object({ ms: z.number().nonnegative() }),
    ])
    .nullable(),
  /** Default: every environment. */
  environment: z.string().optional(),
});

const silenceBody = z.object({
  topic: z.string(),
  /** Default: the first that has such a topic. */
  environment: z.string().optional(),
});

const slowConsumerBody = z.object({
  group: z.string(),
  /** Default: every environment that has such a group. */
  environment: z.string().optional(),
});

const connectorBody = z.object({
  connector: z.string(),
  /** Default: every environment that has such a connector. */
  environment: z.string().optional(),
});

const CONNECTOR_TRACE = `The system at the other end refuses the connection: its certificate has expired
\tat io.confluent.connect.Worker.start(Worker.java:118)`;

const breakSchemaBody = z.object({
  topic: z.string(),
  /** Default: the first that has such a topic with a schema. */
  environment: z.string().optional(),
});

/** Things that happen on command, each by its name in the path. */
const COMMANDS: Record<
  string,
  (body: unknown, stage: Stage) => CommandOutcome
> = {
  'mass-delete': (body, { world }) => {
    const parsed = massDeleteBody.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { fraction, environment: id, tag } = parsed.data;
    const environments = environmentsOf(world, id);
    if (environments.length === 0) return noEnvironment(id);
    const removed = environments.flatMap(environment =>
      removeProducts(environment, tag, fraction),
    );
    return { status: 200, body: { removed } };
  },
  'catalog-delay': (body, { world }) => {
    const parsed = catalogDelayBody.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { delay, environment: id } = parsed.data;
    const environments = environmentsOf(world, id);
    if (environments.length === 0) return noEnvironment(id);
    for (const environment of environments) {
      environment.setCatalogDelay(delay ?? undefined);
    }
    return { status: 200, body: { delay } };
  },
  'break-schema': (body, { world }) => {
    const parsed = breakSchemaBody.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { topic, environment: id } = parsed.data;
    const subject = `${topic}-value`;
    const environment = environmentsOf(world, id).find(({ registry }) =>
      registry.hasVersions(subject),
    );
    if (!environment) return notThere(`There is no subject '${subject}'`);
    const latest = environment.registry.version(subject, 'latest');
    const { version } = environment.registerSchema(
      subject,
      brokenSchema(latest.schema),
    );
    return {
      status: 200,
      body: { environment: environment.id, subject, version },
    };
  },
  silence: (body, { world }) => {
    const parsed = silenceBody.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { topic: name, environment: id } = parsed.data;
    for (const environment of environmentsOf(world, id)) {
      const topics = environment.topics().filter(each => each.name === name);
      if (topics.length === 0) continue;
      for (const topic of topics) {
        environment.activity.silence(topic, world.now().getTime());
      }
      return {
        status: 200,
        body: { environment: environment.id, topic: name },
      };
    }
    return notThere(`There is no topic '${name}'`);
  },
  'slow-consumer': (body, { world }) => {
    const parsed = slowConsumerBody.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { group: groupId, environment: id } = parsed.data;
    const groups = environmentsOf(world, id).flatMap(environment =>
      environment.activity
        .slowDown(groupId, world.now().getTime())
        .map(({ clusterId, topics, behaviour }) => ({
          environment: environment.id,
          clusterId,
          groupId,
          topics,
          behaviour,
        })),
    );
    return groups.length > 0
      ? { status: 200, body: { groups } }
      : notThere(`There is no consumer group '${groupId}'`);
  },
  'fail-connector': (body, stage) =>
    changeConnectors(body, stage, ({ connectors }, name) =>
      connectors.fail(name, CONNECTOR_TRACE),
    ),
  'mend-connector': (body, stage) =>
    changeConnectors(body, stage, ({ connectors }, name) =>
      connectors.mend(name),
    ),
  settle: (_body, { world }) => {
    world.environments().forEach(environment => environment.settle());
    return { status: 200, body: {} };
  },
  outage: (body, { faults }) => {
    const parsed = outageBody.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { isOn, environment } = parsed.data;
    for (const { id, fault } of faults.list()) {
      const isThisOutage =
        fault.kind === 'status' && fault.environment === environment;
      if (isThisOutage && fault.routes.join() === '*') faults.remove(id);
    }
    if (isOn) {
      faults.add({
        kind: 'status',
        status: 503,
        body: 'html',
        routes: ['*'],
        environment,
      });
    }
    return { status: 200, body: { isOn } };
  },
};

export function runCommand(
  name: string,
  body: unknown,
  stage: Stage,
): CommandOutcome {
  const names = Object.keys(COMMANDS).join(', ');
  return (
    COMMANDS[name]?.(body, stage) ??
    notThere(`There is no command '${name}'; there are ${names}`)
  );
}

function changeConnectors(
  body: unknown,
  { world }: Stage,
  change: (environment: WorldEnvironment, name: string) => WorldConnector[],
): CommandOutcome {
  const parsed = connectorBody.safeParse(body);
  if (!parsed.success) return invalid(parsed.error);
  const { connector: name, environment: id } = parsed.data;
  const connectors = environmentsOf(world, id).flatMap(environment =>
    change(environment, name).map(({ clusterId, now }) => ({
      environment: environment.id,
      clusterId,
      connector: name,
      state: now.state,
    })),
  );
  return connectors.length > 0
    ? { status: 200, body: { connectors } }
    : notThere(`There is no connector '${name}'`);
}

function environmentsOf(
  world: World,
  id: string | undefined,
): WorldEnvironment[] {
  return world
    .environments()
    .filter(environment => id === undefined || environment.id === id);
}

function noEnvironment(id: string | undefined): CommandOutcome {
  return notThere(`There is no environment '${id}'`);
}

/** The first products by qualified name, rounded up to whole ones. */
function removeProducts(
  environment: WorldEnvironment,
  tag: string,
  fraction: number,
): string[] {
  const products = environment
    .topics()
    .filter(topic => topic.tags.includes(tag))
    .map(topic => topic.qualifiedName)
    .sort();
  const removed = products.slice(0, Math.ceil(products.length * fraction));
  removed.forEach(qualifiedName => environment.removeTopic(qualifiedName));
  return removed;
}

function notThere(message: string): CommandOutcome {
  return { status: 404, body: { message } };
}

function invalid(error: z.ZodError): CommandOutcome {
  return { status: 400, body: { message: error.message } };
}
