// SPDX-License-Identifier: Apache-2.0

import {
  GovernedRule,
  SubjectChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  CallOptions,
  SchemaRegistryClient,
  SchemaVersion,
} from '@data-mesh/confluent-client';
import { LONGEST_MESSAGE } from '../../schemas/product/askVerdict';
import { readRules } from '../../schemas/product/readRules';
import { parseSchemaType } from '../../schemas/registry/parseSchemaType';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { SubjectRead } from './planSubjectReads';
import { SubjectReading } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How far back versions are compared that were there before anybody looked. */
const DAYS_LOOKED_BACK = 90;

/** Nobody has to wait for a subject that gets a version with every build. */
const MOST_VERSIONS = 20;

/** What is asked about one subject. */
export type SettingsRegistry = Pick<
  SchemaRegistryClient,
  'versions' | 'schemaVersion' | 'compatibilityLevel' | 'checkCompatibility'
>;

/**
 * Reads a subject's level and, of versions that were not read before, the rules of the newest and whether each could
 * follow the one before it. Of a subject that is read for the first time only versions of the last 90 days are compared:
 * when older ones came, and what was agreed about them, concerns nobody any more.
 *
 * @throws what the client throws, but for verdicts that the registry refuses for good.
 */
export async function readSubject(
  registry: SettingsRegistry,
  read: SubjectRead,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<SubjectReading> {
  const { subject, version, after } = read;
  const call = { signal, priority: 'background' } as const;
  const compatibility = await registry.compatibilityLevel(subject, call);
  const readAt = now.toISOString();
  const reading = { subject, version, compatibility, readAt };
  const { level } = compatibility;
  const decided = await decide(registry, read, { level, now, call });
  if (after === version) return { ...reading, changes: decided };

  const newest = await registry.schemaVersion(subject, version, call);
  const changes = await readChanges(registry, read, {
    newest,
    level,
    now,
    call,
  });
  return {
    ...reading,
    rules: rulesOf(newest),
    changes: [...changes, ...decided],
  };
}

/**
 * Compares what had no verdict before. A version that broke its readers while the level was `NONE` for an afternoon is
 * found out once the level is another one again.
 */
async function decide(
  registry: SettingsRegistry,
  { subject, undecided }: SubjectRead,
  { level, now, call }: { level: string; now: Date; call: CallOptions },
): Promise<SubjectChange[]> {
  const waiting = undecided.filter(({ at }) => isRecent(at, now));
  if (level === 'NONE' || waiting.length === 0) return [];
  const numbers = await registry.versions(subject, call);
  const changes: SubjectChange[] = [];
  for (const { version, at } of waiting) {
    const previous = Math.max(...numbers.filter(number => number < version));
    if (!numbers.includes(version) || !Number.isFinite(previous)) continue;
    const follower = await registry.schemaVersion(subject, version, call);
    const verdict = await compare(registry, follower, {
      previous,
      level,
      call,
    });
    changes.push({ version, at, level, ...verdict });
  }
  return changes;
}

/** Newest first. */
async function readChanges(
  registry: SettingsRegistry,
  { subject, version, after }: SubjectRead,
  context: {
    newest: SchemaVersion;
    level: string;
    now: Date;
    call: CallOptions;
  },
): Promise<SubjectChange[]> {
  const { newest, level, now, call } = context;
  const isToBeCompared = (follower: SchemaVersion) =>
    after !== undefined || isRecent(follower.registeredAt, now);
  // Of most subjects that is all there is to ask.
  if (!isToBeCompared(newest)) return [];

  const numbers = (await registry.versions(subject, call))
    .filter(number => number <= version)
    .sort((a, b) => b - a);
  const changes: SubjectChange[] = [];
  for (const [index, number] of numbers.slice(0, MOST_VERSIONS).entries()) {
    const previous = numbers[index + 1];
    const wasRead = after !== undefined && number <= after;
    if (previous === undefined || wasRead) break;
    const follower =
      number === version
        ? newest
        : await registry.schemaVersion(subject, number, call);
    if (!isToBeCompared(follower)) break;
    changes.push({
      version: number,
      at: follower.registeredAt ?? now.toISOString(),
      level,
      ...(await compare(registry, follower, { previous, level, call })),
    });
  }
  return changes;
}

/** A version without a date may be of any age. */
function isRecent(instant: string | undefined, now: Date): boolean {
  return (
    instant !== undefined &&
    Date.parse(instant) > now.getTime() - DAYS_LOOKED_BACK * DAY_MS
  );
}

async function compare(
  registry: SettingsRegistry,
  follower: SchemaVersion,
  {
    previous,
    level,
    call,
  }: { previous: number; level: string; call: CallOptions },
): Promise<Pick<SubjectChange, 'verdict' | 'message'>> {
  if (level === 'NONE') return { verdict: 'unchecked' };
  try {
    const { subject, schema, references } = follower;
    const schemaType = parseSchemaType(follower.schemaType);
    const { isCompatible, messages } = await registry.checkCompatibility(
      subject,
      previous,
      { schema, schemaType, references },
      call,
    );
    return isCompatible
      ? { verdict: 'compatible' }
      : { verdict: 'incompatible', message: wordsOf(messages) };
  } catch (error) {
    call.signal?.throwIfAborted();
    if (isConfluentApiError(error) && error.canRetryHelp) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { verdict: 'unknown', message };
  }
}

function wordsOf(messages: string[]): string | undefined {
  const words = messages.join('\n').slice(0, LONGEST_MESSAGE);
  return words === '' ? undefined : words;
}

function rulesOf({ ruleSet }: SchemaVersion): GovernedRule[] {
  return readRules(ruleSet).map(
    ({ name, phase, kind, type, tags, isDisabled, deadLetterTopic }) => ({
      name,
      phase,
      kind,
      type,
      tags,
      isDisabled,
      deadLetterTopic,
    }),
  );
}
