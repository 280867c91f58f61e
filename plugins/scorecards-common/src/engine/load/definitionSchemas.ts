// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { z } from 'zod';
import { CHECK_SEVERITIES, CheckDefinition } from '../../model/check';
import {
  LEVEL_ICONS,
  ScorecardAddition,
  ScorecardDefinition,
} from '../../model/scorecard';
import { isCalendarDay } from '../days/calendarDay';
import { conditionSchema } from './conditionSchema';
import { linkTemplateProblem } from './linkTemplateProblem';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, {
  error: 'Is no id: at most 63 lower-case letters, digits and dashes',
});

/** What roll-ups call the absence of a level and one that is not known. */
const NO_LEVELS = ['none', 'unknown'];
const levelId = id.refine(text => !NO_LEVELS.includes(text), {
  error: 'Is a word for having no level; choose another id',
});

const text = z.string().trim().min(1);
const version = z.int().positive();

const predicate = z
  .unknown()
  .pipe(createZodV4FilterPredicateSchema())
  .refine(value => typeof value === 'object', {
    error:
      'Is no filter predicate: write paths and values, such as `kind: DataProduct`',
  });

const day = z.string().refine(isCalendarDay, {
  error: 'Is no calendar day; write it as 2027-01-31',
});

const template = z.string().superRefine((link, context) => {
  const found = linkTemplateProblem(link);
  if (found) context.addIssue({ code: 'custom', message: `The link ${found}` });
});

const domainRef = z.string().transform((written, context) => {
  try {
    return stringifyEntityRef(
      parseEntityRef(written, { defaultKind: 'domain' }),
    ).toLocaleLowerCase('en-US');
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'Is no domain: write it as `domain:default/sales`',
    });
    return z.NEVER;
  }
});

const check = z.strictObject({
  id,
  version,
  title: text,
  why: text,
  howToFix: z.strictObject({
    text,
    links: z.array(z.strictObject({ title: text, template })).optional(),
  }),
  appliesTo: predicate.optional(),
  condition: conditionSchema,
  severity: z.enum(CHECK_SEVERITIES),
  weight: z.number().positive(),
  startsOn: day.optional(),
  graceDays: z.int().nonnegative().max(3_650).optional(),
}) satisfies z.ZodType<CheckDefinition, unknown>;

function graceHasStart({
  startsOn,
  graceDays,
}: Pick<CheckDefinition, 'startsOn' | 'graceDays'>): boolean {
  return graceDays === undefined || startsOn !== undefined;
}

const WITHOUT_START = {
  path: ['graceDays'],
  error: 'Needs `startsOn`, the day from which it is counted',
};

export const scorecardSchema = z.strictObject({
  id,
  version,
  title: text,
  description: text,
  draft: z.boolean().optional(),
  appliesTo: predicate,
  levels: z
    .array(
      z.strictObject({
        id: levelId,
        title: text,
        description: text,
        checks: z.array(id).min(1),
      }),
    )
    .min(1)
    .max(LEVEL_ICONS.length),
  checks: z.array(check.refine(graceHasStart, WITHOUT_START)).min(1),
}) satisfies z.ZodType<ScorecardDefinition, unknown>;

export const additionSchema = z.strictObject({
  scorecard: id,
  domainRef,
  version,
  checks: z
    .array(
      check
        .extend({ level: id.optional() })
        .refine(graceHasStart, WITHOUT_START),
    )
    .optional(),
  thresholds: z
    .array(z.strictObject({ check: id, condition: conditionSchema }))
    .optional(),
}) satisfies z.ZodType<ScorecardAddition, unknown>;
