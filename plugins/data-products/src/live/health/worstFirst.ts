// SPDX-License-Identifier: Apache-2.0
import type { PortHealth } from '@data-mesh/backstage-plugin-data-products-common';
import type { Tone } from '../measured';
import type { Figure } from './figures';

/** Worst first. What is not known may be bad, so it comes before all that is not. */
const TONES: readonly Tone[] = ['bad', 'warning', 'unknown', 'plain', 'good'];

/** The topic whose figure is worst; of equals the first. `undefined` when there is no topic. */
export function worstPort(
  ports: PortHealth[],
  figureOf: (port: PortHealth) => Figure,
): { port: PortHealth; figure: Figure } | undefined {
  return ports
    .map(port => ({ port, figure: figureOf(port) }))
    .sort(
      (a, b) =>
        TONES.indexOf(a.figure.tone) - TONES.indexOf(b.figure.tone) ||
        b.figure.weight - a.figure.weight ||
        0,
    )[0];
}

/** Why nothing at all is known, when it is the same for every figure of every topic. */
export function commonReason(ports: PortHealth[]): string | undefined {
  const messages = new Set(
    ports.flatMap(port =>
      [
        port.lastRecordAt,
        port.recordsPerSecond,
        port.worstLag,
        port.deadLetters,
      ].map(measured =>
        measured.status === 'unknown' ? measured.message : undefined,
      ),
    ),
  );
  return messages.size === 1 ? [...messages][0] : undefined;
}
