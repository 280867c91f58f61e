// SPDX-License-Identifier: Apache-2.0
import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError, toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  describeCondition,
  scorecardsResultReadPermission,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { findScorecard } from '../exemptions/createExemptions';
import type { RouterOptions } from '../routes/RouterOptions';
import {
  checkOutput,
  entityRefInput,
  scorecardInput,
  standingOutput,
  toCheckOutput,
  toStandingOutput,
} from './outputs';

const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

export type ActionOptions = Pick<
  RouterOptions,
  'auditor' | 'callers' | 'definitions' | 'entityReadings' | 'gate'
>;

/** What agents can ask, with the permissions of whom they act for. */
export function registerActions(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  const { definitions, entityReadings, gate } = options;

  registry.register({
    name: 'get-scorecard',
    title: 'Get the scorecard of an entity',
    description:
      'Tells how an entity of the catalog is governed: its level and score by each scorecard, and how each check came out. A check that is noData or error is unknown, neither met nor failed.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          scorecard: scorecardInput(z).optional(),
        }),
      output: z =>
        z.object({
          scorecards: z.array(
            standingOutput(z).extend({ checks: z.array(checkOutput(z)) }),
          ),
        }),
    },
    action: ({ input, credentials }) =>
      audited(
        options,
        { name: 'get-scorecard', input, credentials },
        async () => {
          const all = await entityReadings.scorecards(
            input.entityRef,
            credentials,
          );
          const wanted = all.filter(
            ({ result }) =>
              input.scorecard === undefined ||
              result.scorecard === input.scorecard,
          );
          return {
            scorecards: wanted.map(({ result }) => {
              const scorecard = findScorecard(definitions, result.scorecard);
              return {
                ...toStandingOutput(scorecard, result),
                checks: result.checks.map(each =>
                  toCheckOutput(scorecard, each),
                ),
              };
            }),
          };
        },
      ),
  });

  registry.register({
    name: 'explain-check',
    title: 'Explain a check of an entity',
    description:
      'Tells what a check demands and why, what was observed of the entity, and how to mend it.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          scorecard: scorecardInput(z),
          check: z
            .string()
            .describe('Id of the check, as get-scorecard tells it'),
        }),
      output: z =>
        checkOutput(z).extend({
          why: z.string(),
          demands: z.string().describe('The condition, in words'),
          howToFix: z.string(),
          evidence: z.array(
            z.object({
              title: z.string(),
              observed: z.string().optional(),
              expected: z.string(),
              source: z.string(),
              observedAt: z.string().optional(),
              reason: z.string().optional(),
            }),
          ),
        }),
    },
    action: ({ input, credentials }) =>
      audited(
        options,
        { name: 'explain-check', input, credentials },
        async () => {
          const { scorecard, result } = await gate.explain(input, credentials);
          const found = result.checks.find(
            ({ check }) => check === input.check,
          );
          const check = scorecard.checks.find(({ id }) => id === input.check);
          if (!found || !check) {
            throw new NotFoundError(
              `The scorecard ${scorecard.id} does not ask a check ${input.check}`,
            );
          }
          const { why, condition, howToFix } = check;
          return {
            ...toCheckOutput(scorecard, found),
            why,
            demands: describeCondition(condition, [
              ...definitions.current().facts,
            ]),
            howToFix: howToFix.text,
            evidence: found.evidence.map(
              ({ title, observed, expected, source, observedAt, reason }) => ({
                title,
                expected,
                source,
                observedAt,
                reason,
                ...(observed !== undefined && {
                  observed: JSON.stringify(observed),
                }),
              }),
            ),
          };
        },
      ),
  });

  registry.register({
    name: 'what-would-it-take',
    title: 'Tell what it takes to reach a level',
    description:
      'Tells which checks keep an entity from a level of a scorecard, and how to mend each; of the next level when none is named.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          scorecard: scorecardInput(z),
          level: z.string().optional().describe('Id of a level'),
        }),
      output: z =>
        standingOutput(z).extend({
          wantedLevel: z
            .string()
            .optional()
            .describe('Absent when the highest is reached'),
          inTheWay: z.array(checkOutput(z).extend({ howToFix: z.string() })),
        }),
    },
    action: ({ input, credentials }) =>
      audited(
        options,
        { name: 'what-would-it-take', input, credentials },
        async () => {
          const { scorecard, result, level, inTheWay } = await gate.explain(
            input,
            credentials,
          );
          return {
            ...toStandingOutput(scorecard, result),
            wantedLevel: level,
            inTheWay: inTheWay.map(each => ({
              ...toCheckOutput(scorecard, each.result),
              howToFix: each.howToFix,
            })),
          };
        },
      ),
  });
}

/** Does the work for those who have the permission, and leaves an audit event about it. */
async function audited<T>(
  options: { auditor: AuditorService } & Pick<ActionOptions, 'callers'>,
  call: { name: string; input: JsonObject; credentials: BackstageCredentials },
  work: () => Promise<T>,
): Promise<{ output: T }> {
  const { name, input, credentials } = call;
  const event = await options.auditor.createEvent({
    eventId: 'scorecard-read',
    severityLevel: 'low',
    meta: { queryType: name, through: 'action', ...input },
  });
  try {
    await options.callers.demand(credentials, scorecardsResultReadPermission);
    const output = await work();
    await event.success();
    return { output };
  } catch (failure) {
    const error = toError(failure);
    await event.fail({ error });
    throw error;
  }
}
