// SPDX-License-Identifier: Apache-2.0
import type {
  SchemaVerdict,
  SubjectCompatibility,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';

/** The levels of Schema Registry. */
export const COMPATIBILITY_LEVELS = [
  'BACKWARD',
  'BACKWARD_TRANSITIVE',
  'FORWARD',
  'FORWARD_TRANSITIVE',
  'FULL',
  'FULL_TRANSITIVE',
  'NONE',
] as const;

type CompatibilityLevel = (typeof COMPATIBILITY_LEVELS)[number];

/** Who is to be able to read whose records; `other` for a level this portal does not know. */
type Direction = 'backward' | 'forward' | 'full' | 'none' | 'other';

const DIRECTION: Record<CompatibilityLevel, Direction> = {
  BACKWARD: 'backward',
  BACKWARD_TRANSITIVE: 'backward',
  FORWARD: 'forward',
  FORWARD_TRANSITIVE: 'forward',
  FULL: 'full',
  FULL_TRANSITIVE: 'full',
  NONE: 'none',
};

export interface VerdictWords {
  /** `neutral` when nobody knows. */
  tone: 'good' | 'bad' | 'neutral';
  /** What it means for those who read. */
  sentence: string;
  /** What the level asks of a new version; absent when the level is not known. */
  level?: string;
}

/**
 * Says what the registry's answer means for consumers.
 *
 * @remarks The registry checks in the direction of its level: BACKWARD, whether who knows the new schema can read data of
 * the old one; FORWARD, whether who knows the old one can read data of the new; FULL, both. The transitive levels ask
 * the same of all earlier versions; of a pair they say the same.
 * Source: Confluent, “Schema Evolution and Compatibility for Schema Registry”, 2026-11.
 *
 * @param versions - `to` follows `from`.
 */
export function describeVerdict(
  verdict: SchemaVerdict,
  versions: { from: number; to: number },
  t: Translate,
): VerdictWords {
  const between = {
    from: String(versions.from),
    to: String(versions.to),
  };
  const words = 'schema.compare.verdict';
  switch (verdict.status) {
    case 'unknown':
      return { tone: 'neutral', sentence: t(`${words}.unknown`, between) };
    case 'unchecked':
      return {
        tone: 'neutral',
        sentence: t(`${words}.unchecked`, between),
        level: describeLevel(verdict.compatibility, t),
      };
    case 'compatible':
    case 'incompatible': {
      const direction = directionOf(verdict.compatibility.level);
      const level = describeLevel(verdict.compatibility, t);
      // Without a check, passing it says nothing.
      if (direction === 'none') {
        const sentence = t(`${words}.unchecked`, between);
        return { tone: 'neutral', sentence, level };
      }
      return verdict.status === 'compatible'
        ? {
            tone: 'good',
            sentence: t(`${words}.${direction}Compatible`, between),
            level,
          }
        : {
            tone: 'bad',
            sentence: t(`${words}.${direction}Incompatible`, between),
            level,
          };
    }
    default:
      return verdict satisfies never;
  }
}

function describeLevel(
  { level, isOwn }: SubjectCompatibility,
  t: Translate,
): string {
  const known = levelFromText(level);
  const meaning = known
    ? t(`schema.compare.level.${known}`)
    : t('schema.compare.level.other', { level });
  const whose = isOwn
    ? t('schema.compare.verdict.ownLevel')
    : t('schema.compare.verdict.registryLevel');
  return `${meaning} ${whose}`;
}

function levelFromText(text: string): CompatibilityLevel | undefined {
  return COMPATIBILITY_LEVELS.find(level => level === text);
}

function directionOf(text: string): Direction {
  const level = levelFromText(text);
  return level ? DIRECTION[level] : 'other';
}
