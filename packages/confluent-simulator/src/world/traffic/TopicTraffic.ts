// SPDX-License-Identifier: Apache-2.0
import { mix, seedOf } from '../../ksqldb/records/generate/hash';

export interface TopicTrafficOptions {
  topic: string;
  /** On the average of a day. */
  recordsPerSecond: number;
  /** `daily`: little at night, most in the late afternoon. */
  course: 'daily' | 'steady';
  /** Before that there is nothing. */
  fromMs: number;
  /** From then on there is nothing. */
  untilMs?: number;
}

/** A part of the rate that rises and falls; `height` is a share of the average. */
interface Wave {
  height: number;
  periodMs: number;
  /** When it is highest. */
  peakMs: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FULL_CIRCLE = 2 * Math.PI;
/** In UTC, more or less, as topics differ. */
const BUSIEST_MS = 16 * 60 * MINUTE_MS;
const PEAK_SALT = 55_555;

// Heights sum up to less than 1, so that no rate is negative.
const DAILY = { height: 0.65, periodMs: DAY_MS };
const RESTLESS = [
  { height: 0.12, periodMs: 53 * MINUTE_MS },
  { height: 0.1, periodMs: 11 * MINUTE_MS },
  { height: 0.06, periodMs: 3 * MINUTE_MS },
];
/** How much of its restlessness a steady topic has. */
const STEADY_SHARE = 0.1;

/**
 * What producers write to a topic: the same for the same options, whenever it is asked. The rate is a sum of waves, whose
 * integral is known, so that a count of any length costs the same and counts of stretches sum up.
 */
export class TopicTraffic {
  private readonly waves: readonly Wave[];

  constructor(private readonly options: TopicTrafficOptions) {
    this.waves = wavesOf(options);
  }

  /** Records a second on the average of a day, silent ones not counted. */
  get averagePerSecond(): number {
    return this.options.recordsPerSecond;
  }

  /** `Infinity` while somebody writes. */
  get untilMs(): number {
    return this.options.untilMs ?? Infinity;
  }

  /** 0 when nobody writes. */
  recordsPerSecondAt(atMs: number): number {
    const { recordsPerSecond, fromMs, untilMs = Infinity } = this.options;
    if (atMs < fromMs || atMs >= untilMs) return 0;
    const share = this.waves.reduce(
      (sum, wave) => sum + wave.height * Math.cos(angleOf(wave, atMs)),
      1,
    );
    return recordsPerSecond * share;
  }

  /** Whole records from the one instant up to, but without, the other. */
  recordsBetween(fromMs: number, toMs: number): number {
    const { fromMs: beginMs, untilMs = Infinity } = this.options;
    const first = Math.max(fromMs, beginMs);
    const end = Math.min(toMs, untilMs);
    return end > first ? this.recordsUntil(end) - this.recordsUntil(first) : 0;
  }

  /** Counted from an instant that is the same for every call. */
  private recordsUntil(atMs: number): number {
    let busyMs = atMs;
    for (const wave of this.waves) {
      const { height, periodMs } = wave;
      busyMs +=
        ((height * periodMs) / FULL_CIRCLE) * Math.sin(angleOf(wave, atMs));
    }
    return Math.floor((this.options.recordsPerSecond * busyMs) / 1000);
  }
}

/** 0 at the peak. Within one circle, as large angles are slow to work with. */
function angleOf({ periodMs, peakMs }: Wave, atMs: number): number {
  return FULL_CIRCLE * (((atMs - peakMs) % periodMs) / periodMs);
}

function wavesOf({ topic, course }: TopicTrafficOptions): Wave[] {
  const seed = seedOf(topic);
  const chance = (salt: number) => mix(seed, salt, PEAK_SALT) / 2 ** 32;
  const restless = RESTLESS.map(({ height, periodMs }, salt) => ({
    height: course === 'steady' ? height * STEADY_SHARE : height,
    periodMs,
    peakMs: chance(salt + 1) * periodMs,
  }));
  if (course === 'steady') return restless;
  const peakMs = BUSIEST_MS + (chance(0) - 0.5) * 4 * 60 * MINUTE_MS;
  return [{ ...DAILY, peakMs }, ...restless];
}
