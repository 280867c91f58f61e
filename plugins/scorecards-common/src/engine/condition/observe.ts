// SPDX-License-Identifier: Apache-2.0
import { Fact, FactDefinition, FactType, FactValue } from '../../model/fact';
import { describeDuration } from './describeDuration';
import { providerOf } from './factsOfCondition';

/** What is valid of a fact of an entity now. */
export type Observation =
  | {
      state: 'known';
      /** As tests take it: an instant is the days since then. */
      value: FactValue;
      /** As it was told. */
      told: FactValue;
      observedAt: string;
      /** Why the latest run said nothing newer. */
      reason?: string;
    }
  | { state: 'absent'; reason: string; observedAt: string }
  /** Nobody told it, or only too long ago. */
  | { state: 'noData'; reason: string; observedAt?: string }
  /** Somebody who should know did not answer, or with nonsense. */
  | { state: 'error'; reason: string; observedAt?: string };

const DAY_MS = 86_400_000;

/**
 * What is valid now of a fact, if anything.
 *
 * @remarks An observation past its time to live is no data, and an error when the provider failed to renew it. An
 * observation from the future (clocks differ between machines) is as good as one from now.
 * @param options.failure - Why the fact's provider failed, when it did.
 */
export function observe(options: {
  definition: FactDefinition;
  fact: Fact | undefined;
  /** When the fact was observed, in milliseconds since 1970. */
  observedTime: number;
  failure: string | undefined;
  now: Date;
}): Observation {
  const { definition, fact, observedTime, failure, now } = options;
  if (!fact) {
    return failure === undefined
      ? { state: 'noData', reason: 'Nothing has been observed yet.' }
      : { state: 'error', reason: failure };
  }
  const { reading, observedAt } = fact;
  if (reading.state === 'failed') {
    return { state: 'error', reason: reading.reason, observedAt };
  }
  const notRenewed = fact.notRenewed ?? failure;
  const ageSeconds = (now.getTime() - observedTime) / 1_000;
  if (!(ageSeconds <= definition.timeToLiveSeconds)) {
    const reason = tooOld(ageSeconds, definition);
    return notRenewed === undefined
      ? { state: 'noData', reason, observedAt }
      : { state: 'error', reason: `${reason} ${notRenewed}`, observedAt };
  }
  if (reading.state === 'absent') {
    return { state: 'absent', reason: reading.reason, observedAt };
  }
  const value = testedValue(reading.value, definition.type, now);
  if (value === undefined) {
    return {
      state: 'error',
      reason: `'${providerOf(definition.id)}' told something that is no ${definition.type}.`,
      observedAt,
    };
  }
  const { value: told } = reading;
  return notRenewed === undefined
    ? { state: 'known', value, told, observedAt }
    : { state: 'known', value, told, observedAt, reason: notRenewed };
}

function tooOld(ageSeconds: number, definition: FactDefinition): string {
  const age = Number.isNaN(ageSeconds)
    ? 'has no valid time'
    : `is ${describeDuration(ageSeconds)} old`;
  return `The last observation ${age}; it counts for ${describeDuration(definition.timeToLiveSeconds)}.`;
}

/** `undefined` when the value is not of the type. */
function testedValue(
  value: FactValue,
  type: FactType,
  now: Date,
): FactValue | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'strings':
      return Array.isArray(value) ? value : undefined;
    case 'instant': {
      const time = typeof value === 'string' ? Date.parse(value) : NaN;
      return Number.isNaN(time) ? undefined : (now.getTime() - time) / DAY_MS;
    }
    default:
      return type satisfies never;
  }
}
