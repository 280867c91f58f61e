// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { connectorTopics } from './connectorTopics';
import { Connector, ConnectorTask } from './types';

/** Traces of Java are pages long, and name what nobody needs to see. */
const LONGEST_CAUSE = 500;

const text = z.string().optional().catch(undefined);

const taskWire = z.object({
  id: z.number(),
  state: z.string(),
  msg: text,
  trace: text,
});

const expansionWire = z.object({
  id: z.object({ id: z.string() }).optional().catch(undefined),
  info: z.object({
    type: z.enum(['source', 'sink']),
    config: z.record(z.string(), z.unknown()),
  }),
  status: z
    .object({
      connector: z.object({ state: z.string(), trace: text }),
      tasks: z.array(taskWire).nullish(),
    })
    .optional()
    .catch(undefined),
});

const connectorsWire = z.record(z.string(), expansionWire);

/**
 * Reads `{"orders-s3-sink": {"id": {"id": "lcc-9q2w3e"}, "info": {"type": "sink", "config": {…}}, "status": {"connector":
 * {"state": "RUNNING", "trace": ""}, "tasks": […]}}}`. Of the configuration only topics and class are looked at.
 */
export function decodeConnectors(
  body: unknown,
  redact: (text: string) => string,
): Connector[] {
  return Object.entries(connectorsWire.parse(body))
    .map(([name, { id, info, status }]): Connector => {
      const config = new Map(
        Object.entries(info.config).flatMap(([setting, value]) =>
          typeof value === 'string' ? [[setting, value] as const] : [],
        ),
      );
      const tasks = (status?.tasks ?? []).map(task => toTask(task, redact));
      return {
        name,
        id: id?.id,
        direction: info.type,
        connectorClass: config.get('connector.class'),
        state: status?.connector.state,
        cause: causeOf(status?.connector.trace, redact),
        tasks,
        topics: connectorTopics(info.type, config),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toTask(
  { id, state, msg, trace }: z.infer<typeof taskWire>,
  redact: (text: string) => string,
): ConnectorTask {
  return { id, state, cause: causeOf(msg || trace, redact) };
}

/** The first line, which says what happened; the others say where. */
function causeOf(
  trace: string | undefined,
  redact: (text: string) => string,
): string | undefined {
  const line = trace?.trim().split('\n')[0]?.trim();
  if (!line) return undefined;
  const told = redact(line);
  return told.length <= LONGEST_CAUSE
    ? told
    : `${told.slice(0, LONGEST_CAUSE)}…`;
}
