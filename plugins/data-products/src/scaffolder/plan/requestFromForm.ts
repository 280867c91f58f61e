// SPDX-License-Identifier: Apache-2.0
import {
  NewTopicOrigin,
  OperationRequest,
  QUALITY_TIERS,
  SCHEMA_TYPES,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

const text = z.string().trim().default('');
const needed = z.string().trim().min(1);

const shared = {
  place: z.object({ environmentId: needed, clusterId: needed }),
  product: text,
  description: needed,
  owner: needed,
  ownerEmail: text,
  domain: needed,
  qualityTier: z.enum(QUALITY_TIERS),
  sla: z.object({
    tier: z.enum(SLA_TIERS),
    acceptedTier: z.enum(SLA_TIERS).optional(),
  }),
};

const blank = z.object({
  ...shared,
  topic: needed,
  partitions: z.number().int().positive().optional(),
  valueSchema: z.object({ schemaType: z.enum(SCHEMA_TYPES), schema: needed }),
});

const fromStatement = z.object({
  ...shared,
  statement: z.object({
    ksqldbClusterId: needed,
    statement: needed,
    topic: needed,
  }),
});

/** What a form asks for, or the names of the fields that keep it from asking. */
export type FormRequest =
  | { state: 'complete'; request: OperationRequest }
  | { state: 'incomplete'; fields: string[] };

/**
 * Reads a form by the names its fields have in the template `Create a data product`: `place`, `origin`, `topic`,
 * `partitions`, `valueSchema`, `statement`, `product`, `description`, `owner`, `ownerEmail`, `domain`, `qualityTier`, `sla`.
 */
export function requestFromForm(
  formData: Record<string, unknown>,
): FormRequest {
  if (formData.origin === 'blank') {
    const parsed = blank.safeParse(formData);
    if (!parsed.success) return incomplete(parsed.error);
    const { topic, partitions, valueSchema } = parsed.data;
    return complete(parsed.data, topic, {
      type: 'blank',
      configs: [],
      valueSchema,
      ...(partitions !== undefined && { partitions }),
    });
  }
  const parsed = fromStatement.safeParse(formData);
  if (!parsed.success) return incomplete(parsed.error);
  const { topic, ksqldbClusterId, statement } = parsed.data.statement;
  return complete(parsed.data, topic, {
    type: 'ksqldb',
    ksqldbClusterId,
    statement,
  });
}

function complete(
  said: z.infer<z.ZodObject<typeof shared>>,
  topic: string,
  origin: NewTopicOrigin,
): FormRequest {
  const { place, sla, product, description, owner, ownerEmail, domain } = said;
  return {
    state: 'complete',
    request: {
      kind: 'create',
      environmentId: place.environmentId,
      targets: [
        {
          clusterId: place.clusterId,
          topic,
          origin,
          metadata: {
            product,
            description,
            owner,
            ownerEmail,
            domain,
            qualityTier: said.qualityTier,
            slaTier: sla.tier,
            lifecycle: 'active',
            successor: '',
            endsOn: '',
            attributes: [],
          },
          acceptedSlaTier: sla.acceptedTier,
        },
      ],
    },
  };
}

function incomplete(error: z.ZodError): FormRequest {
  const fields = error.issues.map(({ path }) => String(path[0]));
  return { state: 'incomplete', fields: [...new Set(fields)] };
}
