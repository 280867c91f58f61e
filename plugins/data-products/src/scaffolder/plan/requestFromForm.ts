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

const statement = z.object({
  ksqldbClusterId: needed,
  statement: needed,
  topic: needed,
});
const fromProducts = z.object({ ...shared, statement });
const fromUseCase = z.object({ ...shared, useCase: statement });

type Said = z.infer<z.ZodObject<typeof shared>>;

/** What a form asks for, or the names of the fields that keep it from asking. */
export type FormRequest =
  | { state: 'complete'; request: OperationRequest }
  | { state: 'incomplete'; fields: string[] };

/**
 * Reads a form by the names its fields have in the template `Create a data product`: `place`, `origin`; `topic`,
 * `partitions` and `valueSchema`, or `statement`, or `useCase`; `product`, `description`, `owner`, `ownerEmail`, `domain`,
 * `qualityTier`, `sla`. What an origin does not need is not looked at: forms keep what was filled in for another one.
 */
export function requestFromForm(
  formData: Record<string, unknown>,
): FormRequest {
  switch (formData.origin) {
    case 'blank': {
      const { data, error } = blank.safeParse(formData);
      if (!data) return incomplete(error);
      const { topic, partitions, valueSchema } = data;
      return complete(data, topic, {
        type: 'blank',
        configs: [],
        valueSchema,
        ...(partitions !== undefined && { partitions }),
      });
    }
    case 'products': {
      const { data, error } = fromProducts.safeParse(formData);
      return data ? derived(data, data.statement) : incomplete(error);
    }
    case 'useCase': {
      const { data, error } = fromUseCase.safeParse(formData);
      return data ? derived(data, data.useCase) : incomplete(error);
    }
    default:
      return { state: 'incomplete', fields: ['origin'] };
  }
}

function derived(
  said: Said,
  { topic, ...origin }: z.infer<typeof statement>,
): FormRequest {
  return complete(said, topic, { type: 'ksqldb', ...origin });
}

function complete(
  said: Said,
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
