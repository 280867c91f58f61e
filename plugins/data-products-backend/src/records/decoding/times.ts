// SPDX-License-Identifier: Apache-2.0

/** Units a second, with as many digits behind the point. */
export const FRACTION_DIGITS = { millis: 3, micros: 6, nanos: 9 } as const;
export type TimeUnit = keyof typeof FRACTION_DIGITS;

const SECONDS_A_DAY = 86_400n;
/** The farthest that JavaScript knows, before and after 1970. */
const MOST_SECONDS = 8_640_000_000_000n;

/** `2026-11-22T12:00:00.000Z`; `undefined` for what is beyond all calendars. @param time - Since 1970, in this unit. */
export function toInstant(time: bigint, unit: TimeUnit): string | undefined {
  const local = toLocalDateTime(time, unit);
  return local === undefined ? undefined : `${local}Z`;
}

/** As `toInstant`, without saying in which time zone. */
export function toLocalDateTime(
  time: bigint,
  unit: TimeUnit,
): string | undefined {
  const { seconds, fraction } = split(time, unit);
  if (seconds > MOST_SECONDS || seconds < -MOST_SECONDS) return undefined;
  const whole = new Date(Number(seconds) * 1_000).toISOString();
  return `${whole.slice(0, whole.indexOf('.'))}.${fraction}`;
}

/** `2026-11-22`; `undefined` as for `toInstant`. @param days - Since 1970. */
export function toDay(days: bigint): string | undefined {
  const moment = toLocalDateTime(days * SECONDS_A_DAY * 1_000n, 'millis');
  return moment?.slice(0, moment.indexOf('T'));
}

/** `12:00:00.000`; `undefined` for what no day has. @param time - Since midnight, in this unit. */
export function toTimeOfDay(time: bigint, unit: TimeUnit): string | undefined {
  const { seconds } = split(time, unit);
  if (seconds < 0n || seconds >= SECONDS_A_DAY) return undefined;
  const moment = toLocalDateTime(time, unit);
  return moment?.slice(moment.indexOf('T') + 1);
}

function split(time: bigint, unit: TimeUnit) {
  const digits = FRACTION_DIGITS[unit];
  const perSecond = 10n ** BigInt(digits);
  const rest = ((time % perSecond) + perSecond) % perSecond;
  return {
    seconds: (time - rest) / perSecond,
    fraction: String(rest).padStart(digits, '0'),
  };
}
