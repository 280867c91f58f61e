// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { RankedEntity, RollUp, RollUpGroup, WhatIf } from '../model/rollUp';
import { checkResult, resultStatus, standing } from './resultResponses';
import {
  Adoption,
  CheckEntitiesPage,
  CheckStanding,
  FactProviderStatus,
  Overview,
} from './types';

const text = z.string();
const optionalText = text.optional();
const count = z.number();
const fraction = z.number();

const byLevel = z.array(z.object({ level: text, entities: count }));

const rollUp = z.object({
  entities: count,
  byLevel,
  scoreFraction: fraction.optional(),
  scored: count,
  byStatus: z.array(z.object({ status: resultStatus, results: count })),
}) satisfies z.ZodType<RollUp>;

export const rollUpGroup = rollUp.extend({
  key: text,
  title: text,
  parentKey: optionalText,
  improvement: z.number().optional(),
}) satisfies z.ZodType<RollUpGroup>;

const rankedEntity = standing.extend({
  entityRef: text,
  title: text,
  ownerRef: optionalText,
  domainRef: optionalText,
}) satisfies z.ZodType<RankedEntity>;

const provider = z.object({
  id: text,
  title: text,
  lastRunAt: optionalText,
  lastCompleteRunAt: optionalText,
  problem: optionalText,
}) satisfies z.ZodType<FactProviderStatus>;

export const overview = z.object({
  scorecard: text,
  now: rollUp,
  trend: z.array(
    z.object({
      day: text,
      entities: count,
      byLevel,
      scoreFraction: fraction.optional(),
    }),
  ),
  definitionChanges: z.array(z.object({ day: text, version: count })),
  byDomain: z.array(rollUpGroup),
  byOwner: z.array(rollUpGroup),
  worst: z.array(rankedEntity),
  mostImproved: z.array(rankedEntity.extend({ improvement: z.number() })),
  providers: z.array(provider),
  evaluatedAt: optionalText,
}) satisfies z.ZodType<Overview>;

export const checkStanding = z.object({
  check: text,
  byStatus: z.array(z.object({ status: resultStatus, results: count })),
  trend: z.array(z.object({ day: text, passFraction: fraction })),
}) satisfies z.ZodType<CheckStanding>;

export const checkEntitiesPage = z.object({
  items: z.array(
    z.object({ entity: rankedEntity, result: checkResult, since: text }),
  ),
  totalItems: count,
}) satisfies z.ZodType<CheckEntitiesPage>;

export const whatIf = z.object({
  scorecard: text,
  entities: count,
  before: rollUp,
  after: rollUp,
  changes: z.array(
    z.object({
      entityRef: text,
      title: text,
      from: optionalText,
      to: optionalText,
      checks: z.array(
        z.object({
          check: text,
          from: resultStatus.optional(),
          to: resultStatus.optional(),
        }),
      ),
    }),
  ),
  rises: count,
  falls: count,
}) satisfies z.ZodType<WhatIf>;

export const adoption = z.object({
  scorecard: text,
  stages: z.array(z.object({ id: text, title: text, description: text })),
  weeks: z.array(
    z.object({
      week: text,
      byDomain: z.array(
        z.object({
          domainRef: optionalText,
          counts: z.array(z.object({ stage: text, count })),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Adoption>;
