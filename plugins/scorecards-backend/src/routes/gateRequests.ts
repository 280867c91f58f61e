// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  ScorecardDefinition,
  WhatIfRequest,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { z } from 'zod';
import type { GateSubject } from '../gate/createGate';
import { parseRequest } from './parseRequest';

const name = z.string().min(1).max(200);
const texts = z.array(z.string().max(1_000)).max(1_000);

/** What evaluations need of an entity; predicates may look at everything else too. */
const proposedEntity = z.looseObject({
  apiVersion: z.string().default('backstage.io/v1alpha1'),
  kind: name,
  metadata: z.looseObject({ name }),
  spec: z.looseObject({}).optional(),
});

const gateBody = z.object({
  scorecard: name,
  level: name,
  entityRef: z.string().min(1).max(512).optional(),
  proposed: z
    .object({
      entity: proposedEntity,
      facts: z
        .array(
          z.union([
            z.object({
              fact: name,
              value: z.union([z.boolean(), z.number(), z.string(), texts]),
            }),
            z.object({ fact: name, absent: z.string().min(1).max(1_000) }),
          ]),
        )
        .max(500)
        .optional(),
      isChange: z.boolean().optional(),
    })
    .optional(),
});

/** @throws InputError, also when both or neither of an entity and a proposed one are given. */
export function parseGateRequest(
  body: unknown,
): GateSubject & { scorecard: string; level: string } {
  const { entityRef, proposed, ...asked } = parseRequest(gateBody, body);
  if (entityRef !== undefined && proposed === undefined) {
    return { ...asked, entityRef };
  }
  if (proposed === undefined || entityRef !== undefined) {
    throw new InputError('Send either an entityRef or a proposed entity');
  }
  // The parser has seen to all that the catalog's type demands, but for JSON in its open parts.
  const entity = proposed.entity as Entity;
  return { ...asked, proposed: { ...proposed, entity } };
}

const whatIfBody = z.object({
  scorecard: name.optional(),
  /** Looked into where it is loaded, with the place of every problem. */
  definition: z.looseObject({ id: name }).optional(),
});

export function parseWhatIfRequest(body: unknown): WhatIfRequest {
  const { scorecard, definition } = parseRequest(whatIfBody, body);
  return {
    scorecard,
    // Nothing but `loadScorecards` reads it, which takes it for anything.
    definition: definition as unknown as ScorecardDefinition | undefined,
  };
}
