// SPDX-License-Identifier: Apache-2.0
import type {
  ReadingUse,
  WritingUse,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Tone } from '../live/measured';
import type { UnusedTranslate } from '../translation/unusedRef';

/** What is said of the use of a product, with what speaks for it. */
export interface DescribedUse {
  tone: Tone;
  text: string;
  evidence: UseLine[];
}

/** One thing that speaks for it; with an instant, which is shown behind the words. */
export interface UseLine {
  text: string;
  /** ISO 8601 */
  at?: string;
}

/** Whether somebody writes a product. */
export function describeWriting(
  writing: WritingUse,
  t: UnusedTranslate,
): DescribedUse {
  const text = t(`unused.writing.${writing.verdict}`);
  switch (writing.verdict) {
    case 'written':
    case 'silent':
      return {
        tone: writing.verdict === 'written' ? 'good' : 'warning',
        text,
        evidence: [
          { text: t('unused.writing.lastRecord'), at: writing.lastRecordAt },
        ],
      };
    case 'neverWritten':
      return {
        tone: 'warning',
        text,
        evidence: [{ text: t('unused.writing.noRecord') }],
      };
    case 'unknown':
      return { tone: 'unknown', text, evidence: [{ text: writing.because }] };
    default:
      return writing satisfies never;
  }
}

const READING_TONE: Record<ReadingUse['verdict'], Tone> = {
  read: 'good',
  unread: 'warning',
  unknown: 'unknown',
};

/** Whether somebody reads a product: why that is not known, who reads it, and since when one looks. */
export function describeReading(
  reading: ReadingUse,
  t: UnusedTranslate,
): DescribedUse {
  const { verdict, lastGroup, groupCount, watchedSince } = reading;
  const { declaredCount, otherCount } = reading;
  const evidence: UseLine[] = [];
  if (verdict === 'unknown') evidence.push({ text: reading.because });
  if (lastGroup) {
    evidence.push({
      text: t(
        lastGroup.activeAt === undefined
          ? 'unused.reading.idleGroup'
          : 'unused.reading.lastGroup',
        { group: lastGroup.groupId },
      ),
      at: lastGroup.activeAt,
    });
  } else if (watchedSince !== undefined) {
    evidence.push({ text: t('unused.reading.noGroup') });
  }
  if (groupCount > 1) {
    evidence.push({ text: t('unused.reading.groups', { count: groupCount }) });
  }
  if (declaredCount > 0) {
    evidence.push({
      text: t('unused.reading.declared', { count: declaredCount }),
    });
  }
  if (otherCount > 0) {
    evidence.push({ text: t('unused.reading.others', { count: otherCount }) });
  }
  if (watchedSince !== undefined && verdict !== 'read') {
    evidence.push({
      text: t('unused.reading.watchedSince'),
      at: watchedSince,
    });
  }
  return {
    tone: READING_TONE[verdict],
    text: t(`unused.reading.${verdict}`),
    evidence,
  };
}
