// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { TopicState, Unknown } from '../types';

const known = <T extends z.ZodType>(value: T) =>
  z
    .object({
      status: z.literal('known'),
      value,
      source: z.enum(['kafka', 'metrics']),
      observedAt: z.string(),
      delaySeconds: z.number(),
    })
    .optional();

/** Why a figure is not known, as it is kept. */
export const unknownFigure = z.object({
  status: z.literal('unknown'),
  reason: z.enum([
    'notConfigured',
    'notMeasuredYet',
    'credentials',
    'forbidden',
    'notFound',
    'unreachable',
    'timeout',
    'unavailable',
    'unsupported',
  ]),
  message: z.string(),
}) satisfies z.ZodType<Unknown>;

const problem = unknownFigure.optional();

const topicState = z.object({
  known: z.object({
    lastRecordAt: known(z.string().nullable()),
    recordsPerSecond: known(z.number()),
    deadLetters: known(
      z.array(z.object({ topic: z.string(), records: z.number() })),
    ),
  }),
  problems: z.object({
    lastRecordAt: problem,
    recordsPerSecond: problem,
    deadLetters: problem,
  }),
  observation: z
    .object({ atMs: z.number(), lastRecordAtMs: z.number().optional() })
    .optional(),
  end: z.object({ offset: z.string(), atMs: z.number() }).optional(),
}) satisfies z.ZodType<TopicState>;

/** Of a topic that nobody has looked at. */
export const UNSEEN: TopicState = { known: {}, problems: {} };

/** What another version of the portal has written and this one cannot read counts as unseen. */
export function parseTopicState(text: string): TopicState {
  try {
    return topicState.parse(JSON.parse(text));
  } catch {
    return UNSEEN;
  }
}
