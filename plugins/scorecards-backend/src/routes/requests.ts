// SPDX-License-Identifier: Apache-2.0
import {
  type CheckEntitiesRequest,
  type ExemptionPhase,
  type ExemptionRequest,
  type ExemptionsQuery,
  isCalendarDay,
  type OverviewRequest,
  RESULT_STATUSES,
  type RollUpFacet,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { z } from 'zod';

export const MOST_DAYS = 400;
const MOST_WEEKS = 60;
const MOST_REFS = 500;
const MOST_CONDITIONS = 10;

const name = z.string().min(1).max(200);
const entityRef = z.string().min(1).max(512);

/** A number in an address. */
const numberText = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine(value => value >= 1 && value <= most, `must be from 1 to ${most}`)
    .optional();

const day = z
  .string()
  .refine(isCalendarDay, 'must be a day of the calendar, like 2027-01-31');

const facet: z.ZodType<RollUpFacet> = z.union([
  z.enum(['owner', 'domain', 'namespace', 'metadata.tags']),
  z
    .string()
    .max(200)
    .refine(
      (text): text is `spec.${string}` => text.startsWith('spec.'),
      'must be owner, domain, namespace, metadata.tags or a path that begins with spec.',
    ),
]);

const page = {
  limit: z.int().min(0).max(100).optional(),
  offset: z.int().min(0).optional(),
};

export const historyQuery = z.object({
  scorecard: name,
  days: numberText(MOST_DAYS),
});

export const daysQuery = z.object({ days: numberText(MOST_DAYS) });

export const adoptionQuery = z.object({
  scorecard: name,
  weeks: numberText(MOST_WEEKS),
});

export const standingsBody = z.object({
  scorecard: name.optional(),
  entityRefs: z.array(entityRef).max(MOST_REFS),
});

export const overviewBody = z.object({
  scorecard: name,
  days: z.int().min(1).max(MOST_DAYS).optional(),
  where: z
    .array(z.object({ facet, value: z.string().max(512) }))
    .max(MOST_CONDITIONS)
    .optional(),
}) satisfies z.ZodType<OverviewRequest>;

export const rollUpsBody = overviewBody.extend({ by: facet });

export const checkEntitiesBody = z.object({
  scorecard: name,
  check: name,
  status: z.array(z.enum(RESULT_STATUSES)).max(20).optional(),
  ...page,
}) satisfies z.ZodType<CheckEntitiesRequest>;

const phase = z.enum([
  'requested',
  'upcoming',
  'active',
  'expired',
  'rejected',
  'revoked',
  'withdrawn',
]) satisfies z.ZodType<ExemptionPhase>;

export const exemptionsBody = z.object({
  entityRef: entityRef.optional(),
  phase: z.array(phase).max(20).optional(),
  ...page,
}) satisfies z.ZodType<ExemptionsQuery>;

export const exemptionBody = z.object({
  entityRef,
  scorecard: name,
  check: name,
  reason: z.string().trim().min(1, 'must say why').max(2_000),
  firstDay: day.optional(),
  lastDay: day,
}) satisfies z.ZodType<ExemptionRequest>;

export const decisionBody = z.object({
  state: z.enum(['approved', 'rejected', 'revoked', 'withdrawn']),
  reason: z.string().trim().max(2_000).optional(),
});
