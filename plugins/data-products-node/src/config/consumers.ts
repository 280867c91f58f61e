// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import { regularExpressionProblem } from '@data-mesh/backstage-plugin-scorecards-common';
import { z } from 'zod';
import { describeProblems, section, text, texts } from './schema';
import { ConsumersConfig } from './types';

/** Groups of ksqlDB and Control Center, which other sources tell of, and of the consoles of Kafka and Confluent's CLI. */
const DEFAULT_IGNORED_GROUPS = [
  '_confluent-*',
  'console-consumer-*',
  'confluent_cli_consumer_*',
];
const DEFAULT_KEEP_DAYS = 30;
const LONGEST_KEPT_DAYS = 400;

const keepDaysError = `must be a whole number above 0 and at most ${LONGEST_KEPT_DAYS}`;

const ENTITY_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;
const PLACEHOLDER = /\{(\w+)\}/g;

const pattern = text('a regular expression').superRefine((value, context) => {
  const problem = regularExpressionProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

const groupPattern = section({
  pattern,
  component: text('an entity ref, like component:default/{component}'),
}).superRefine(({ pattern: source, component }, context) => {
  const names = namesIn(source);
  const unknown = [...component.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter(name => !names.has(name));
  const message = unknown.length
    ? `names {${unknown[0]}}, and the pattern has no group (?<${unknown[0]}>…)`
    : 'must be an entity ref, like component:default/{component}';
  if (unknown.length || !ENTITY_REF.test(component.replace(PLACEHOLDER, 'x'))) {
    context.addIssue({ code: 'custom', path: ['component'], message });
  }
});

const settings = section({
  patterns: z
    .array(groupPattern, { error: 'must be a list of patterns' })
    .default([]),
  ignoredGroups: texts('patterns, like _confluent-*').default(
    DEFAULT_IGNORED_GROUPS,
  ),
  keepDays: z
    .int({ error: keepDaysError })
    .positive({ error: keepDaysError })
    .max(LONGEST_KEPT_DAYS, { error: keepDaysError })
    .default(DEFAULT_KEEP_DAYS),
});

/** Reads what is configured of consumer groups. With problems, the rest is defaults. It never throws. */
export function readConsumersConfig(config: Config): ConsumersConfig {
  const value = config.getOptional('dataMesh.consumers') ?? {};
  const parsed = settings.safeParse(value);
  return parsed.success
    ? { ...parsed.data, problems: [] }
    : {
        ...settings.parse({}),
        problems: describeProblems(parsed.error, 'dataMesh.consumers'),
      };
}

/** Of the named groups of an expression that was found to be one. */
function namesIn(source: string): ReadonlySet<string> {
  try {
    const { groups } = new RegExp(`${source}|`).exec('') ?? {};
    return new Set(Object.keys(groups ?? {}));
  } catch {
    return new Set(); // It is no expression; its own problem says so.
  }
}
