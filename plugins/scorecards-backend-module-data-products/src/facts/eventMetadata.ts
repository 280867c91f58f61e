// SPDX-License-Identifier: Apache-2.0
import type {
  DataProduct,
  SchemaDigest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { absent, knownNames, Told } from './Told';

/**
 * Names under which the required attributes of CloudEvents are found, in camel and snake case: what an event is (`id`),
 * when it happened (`time`) and where it comes from (`source`). https://github.com/cloudevents/spec, 1.0.2.
 */
const SPELLINGS = {
  id: /^(ce_)?(uu)?id$|_id$|[a-z]Id$|[a-z](Number|Key|Code)$|_(number|key|code)$/,
  time: /^(ce_)?(time|timestamp|ts|at|date|day|minute)$|_(time|timestamp|ts|at|on|date|day)$|[a-z](Time|Timestamp|At|On|Date|Day|Minute|From|Since)$/,
  source:
    /^(ce_)?(source|origin|channel|producer|publisher|emitter|system)$|_(source|origin|channel|system)$|[a-z](Source|Origin|Channel|System)$/,
} as const;

/** Which of them every topic has in key or value; a topic without a schema has none. */
export function eventMetadata(
  { outputPorts }: Pick<DataProduct, 'outputPorts'>,
  read: { subject: string; schema: SchemaDigest }[],
): Told {
  const fieldsOf = new Map(
    read.map(({ subject, schema }) => [subject, schema.topLevelFields]),
  );
  const topics = outputPorts.map(({ subjects = [] }) =>
    subjects.flatMap(({ subject }) => fieldsOf.get(subject) ?? []),
  );
  if (topics.every(fields => fields.length === 0)) {
    return absent('Its schemas have no fields.');
  }
  return knownNames(
    Object.entries(SPELLINGS)
      .filter(([, spelling]) =>
        topics.every(fields => fields.some(field => spelling.test(field))),
      )
      .map(([attribute]) => attribute),
  );
}
