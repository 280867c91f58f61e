// SPDX-License-Identifier: Apache-2.0
import type { GateRule } from './readGateSettings';

/** Whom a rule is about, as a sentence begins: `A product of quality tier authoritative`. */
export function meantBy({ when }: GateRule): string {
  const tiers = [
    ['quality', when.qualityTier],
    ['SLA', when.slaTier],
  ] as const;
  const words = tiers.flatMap(([kind, names]) =>
    names ? `${kind} tier ${names.join(' or ')}` : [],
  );
  return `A product of ${words.join(' and ')}`;
}
