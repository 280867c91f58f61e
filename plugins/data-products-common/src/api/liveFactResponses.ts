// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  LiveReader,
  ProductLiveFacts,
  ProductLiveFactsPage,
  SettingsSource,
  TopicLiveFacts,
  TopicSettings,
  TopicVolume,
} from './liveFactTypes';
import { measured, measuredBy, serviceObjectives } from './liveResponses';

const text = z.string();
const optionalText = z.string().optional();
const count = z.number();

const volume = z.object({
  records: count,
  usual: z.object({ median: count, aWeekAgo: count }).optional(),
}) satisfies z.ZodType<TopicVolume>;

const reader = z.object({
  groupId: text,
  activeAt: optionalText,
  lagSeconds: count.optional(),
  behindSince: optionalText,
}) satisfies z.ZodType<LiveReader>;

const settingsSource = z.enum([
  'kafka',
  'kafkaRest',
]) satisfies z.ZodType<SettingsSource>;

const settings = z.object({
  retentionMs: count.optional(),
  cleanupPolicy: z.array(text).optional(),
  minInSyncReplicas: count.optional(),
  replicationFactor: count.optional(),
}) satisfies z.ZodType<TopicSettings>;

const topic = z.object({
  topic: text,
  clusterId: optionalText,
  lastRecordAt: measured(text.nullable()),
  freshness: z.object({ keptSeconds: count, brokenSeconds: count }),
  volume: measured(volume),
  readers: measured(z.array(reader)),
  settings: measuredBy(settings, settingsSource),
}) satisfies z.ZodType<TopicLiveFacts>;

export const productLiveFacts = z.array(
  z.object({
    entityRef: text,
    knownSince: optionalText,
    objectives: serviceObjectives.optional(),
    promisedRetention: optionalText,
    topics: z.array(topic),
  }) satisfies z.ZodType<ProductLiveFacts>,
);

export const productLiveFactsPage = z.object({
  items: productLiveFacts,
  next: optionalText,
}) satisfies z.ZodType<ProductLiveFactsPage>;
