// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { CompatibilityLevel, CompatibilityVerdict } from './types';

// Answers call it `compatibilityLevel`; what is sent calls it `compatibility`.
const configWire = z.object({
  compatibilityLevel: z.enum([
    'NONE',
    'BACKWARD',
    'BACKWARD_TRANSITIVE',
    'FORWARD',
    'FORWARD_TRANSITIVE',
    'FULL',
    'FULL_TRANSITIVE',
  ]),
});

const verdictWire = z.object({
  is_compatible: z.boolean(),
  messages: z.array(z.string()).nullish(),
});

/** Reads `{"compatibilityLevel": "BACKWARD"}`. */
export function decodeCompatibilityLevel(body: unknown): CompatibilityLevel {
  return configWire.parse(body).compatibilityLevel;
}

/** Reads `{"is_compatible": false, "messages": ["…"]}`. The messages look like JSON and are not. */
export function decodeVerdict(body: unknown): CompatibilityVerdict {
  const { is_compatible: isCompatible, messages } = verdictWire.parse(body);
  return { isCompatible, messages: messages ?? [] };
}
