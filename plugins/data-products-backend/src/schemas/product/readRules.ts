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
});

/**
 * Reads the rules of a version as the registry keeps them: domain, then migration, then encoding rules. A rule's
 * parameters are left out, because they may name keys.
 */
export function readRules(ruleSet: Record<string, unknown> = {}): SchemaRule[] {
  return PHASES.flatMap(({ list, phase }) => {
    const rules = ruleSet[list];
    if (!Array.isArray(rules)) return [];
    return rules.flatMap(rule => {
      const { success, data } = ruleWire.safeParse(rule);
      if (!success) return [];
      const { expr: expression, disabled: isDisabled, ...rest } = data;
      return [{ ...rest, phase, expression, isDisabled }];
    });
  });
}
