// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const ORPHAN = 'backstage.io/orphan';
const PROCESSING = 'backstage.io/catalog-processing';

const statusItem = z.object({
  type: z.literal(PROCESSING),
  level: z.literal('error'),
  message: z.string().optional(),
  error: z.object({ message: z.string() }).optional(),
});

const entityStatus = z.object({
  status: z.object({ items: z.array(z.unknown()) }),
});

/** What the catalog itself found wrong with an entity. */
export interface CatalogProblems {
  /** True when no sync provides it any more. */
  isOrphan: boolean;
  /** Why its latest state could not be taken over, one sentence each. */
  processingErrors: string[];
}

/** Reads what the catalog wrote into an entity about it; what is in another form is left out. */
export function catalogProblems(entity: Entity): CatalogProblems {
  const parsed = entityStatus.safeParse(entity);
  const items = parsed.success ? parsed.data.status.items : [];
  return {
    isOrphan: entity.metadata.annotations?.[ORPHAN] === 'true',
    processingErrors: items.flatMap(item => {
      const problem = statusItem.safeParse(item);
      const message = problem.data?.error?.message ?? problem.data?.message;
      return message ? [message] : [];
    }),
  };
}
