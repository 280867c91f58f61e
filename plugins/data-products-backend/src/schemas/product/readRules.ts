// SPDX-License-Identifier: Apache-2.0

import { SchemaRule } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

/** The lists of a rule set, in the order in which rules are told, and what they are about. */
const PHASES = [
  { list: 'domainRules', phase: 'domain' },
  { list: 'migrationRules', phase: 'migration' },
  { list: 'encodingRules', phase: 'encoding' },
] as const;

const text = z.string().min(1).optional().catch(undefined);

// What is not as documented is left out of the rule, not the rule out of the list.
// https://docs.confluent.io/platform/current/schema-registry/fundamentals/data-contracts.html, read 2026-11.
const ruleWire = z.object({
  name: z.string(),
  doc: text,
  kind: text,
  mode: text,
  type: text,
  expr: text,
  tags: z.array(z.string()).catch([]),
  onSuccess: text,
  onFailure: text,
  disabled: z.boolean().catch(false),
  params: z.object({ 'dlq.topic': text }).catch({}),
});

const DEAD_LETTER_ACTION = 'DLQ';

/**
 * Reads the rules of a version as the registry keeps them: domain, then migration, then encoding rules. Of a rule's
 * parameters only the topic for what it rejects is told, because the others may name keys.
 */
export function readRules(ruleSet: Record<string, unknown> = {}): SchemaRule[] {
  return PHASES.flatMap(({ list, phase }) => {
    const rules = ruleSet[list];
    if (!Array.isArray(rules)) return [];
    return rules.flatMap(rule => {
      const { success, data } = ruleWire.safeParse(rule);
      if (!success) return [];
      const { expr: expression, disabled: isDisabled, params, ...rest } = data;
      // A rule for writing and reading has an action for each, with a comma between them.
      const isDeadLettered = rest.onFailure
        ?.split(',')
        .includes(DEAD_LETTER_ACTION);
      return [
        {
          ...rest,
          phase,
          expression,
          isDisabled,
          deadLetterTopic: isDeadLettered ? params['dlq.topic'] : undefined,
        },
      ];
    });
  });
}
