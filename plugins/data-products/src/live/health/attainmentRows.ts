// SPDX-License-Identifier: Apache-2.0
import type {
  Attainment,
  ServiceObjectives,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Tone, Words } from '../measured';

/** How far the promise was kept over one period, in words. */
export interface AttainmentRow {
  period: Attainment['period'];
  title: string;
  tone: Tone;
  text: string;
  /** How much of the period it is about, unless it is nearly all. */
  note?: string;
}

/** Below this share of the period it is no ground for saying that all is well. */
const ENOUGH_MEASURED = 0.5;
/** Below this share nothing can be said of the period. */
const HARDLY_MEASURED = 0.01;
/** From this share on nobody misses the rest. */
const NEARLY_ALL_MEASURED = 0.95;

export function attainmentRows(
  attainment: Attainment[],
  objectives: ServiceObjectives | undefined,
  words: Pick<Words, 't' | 'locale'>,
): AttainmentRow[] {
  const { t, locale } = words;
  return attainment.map(({ period, share, measured }) => {
    const title = t(`health.attainment.period.${period}`);
    if (share === undefined || measured < HARDLY_MEASURED) {
      return {
        period,
        title,
        tone: 'unknown',
        text: t(
          measured > 0
            ? 'health.attainment.hardlyMeasured'
            : 'health.attainment.notMeasured',
        ),
      };
    }
    return {
      period,
      title,
      tone: toneOf(share, measured, objectives?.target),
      text: percentDown(share, locale),
      note:
        measured < NEARLY_ALL_MEASURED
          ? t('health.attainment.measured', {
              measured: percentDown(measured, locale),
            })
          : undefined,
    };
  });
}

function toneOf(
  share: number,
  measured: number,
  target: number | undefined,
): Tone {
  if (target === undefined) return 'plain';
  if (share < target) return 'bad';
  return measured < ENOUGH_MEASURED ? 'plain' : 'good';
}

/** A share in percent, rounded down to one digit: what was missed must not read as 100 %. */
export function percentDown(share: number, locale: string): string {
  // The smallest fraction added first undoes what 0.999 * 1000 loses.
  const tenths = Math.floor(share * 1000 + 1e-9);
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(tenths / 1000);
}
