// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  Exemption,
  EXEMPTION_STATES,
  ExemptionPhase,
} from '../model/exemption';
import { ExemptionsPage } from './types';

const text = z.string();
const flag = z.boolean();

const phase = z.enum([
  'requested',
  'upcoming',
  'active',
  'expired',
  'rejected',
  'revoked',
  'withdrawn',
]) satisfies z.ZodType<ExemptionPhase>;

const exemption = z.object({
  id: text,
  entityRef: text,
  scorecard: text,
  check: text,
  reason: text,
  requestedBy: text,
  requestedAt: text,
  firstDay: text,
  lastDay: text,
  state: z.enum(EXEMPTION_STATES),
  decidedBy: text.optional(),
  decidedAt: text.optional(),
  decisionReason: text.optional(),
}) satisfies z.ZodType<Exemption>;

export const exemptionWithPhase = exemption.extend({ phase });

export const exemptionsPage = z.object({
  items: z.array(
    exemptionWithPhase.extend({
      title: text,
      checkTitle: text,
      allowed: z.object({
        approve: flag,
        reject: flag,
        revoke: flag,
        withdraw: flag,
      }),
    }),
  ),
  totalItems: z.number(),
  byPhase: z.array(z.object({ phase, exemptions: z.number() })),
}) satisfies z.ZodType<ExemptionsPage>;

export const requestedExemption = z.object({ id: text });
