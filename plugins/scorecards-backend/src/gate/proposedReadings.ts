// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import type {
  FactDefinition,
  FactReading,
  FactType,
  FactValue,
  ProposedFact,
} from '@data-mesh/backstage-plugin-scorecards-common';

const FITS: Record<FactType, (value: FactValue) => boolean> = {
  boolean: value => typeof value === 'boolean',
  number: value => typeof value === 'number' && Number.isFinite(value),
  string: value => typeof value === 'string',
  strings: value => Array.isArray(value),
  instant: value =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)),
};

/**
 * Facts about something that does not exist yet, as somebody says them.
 *
 * @throws InputError for facts that no provider offers, and values of another type.
 */
export function proposedReadings(
  facts: readonly ProposedFact[],
  offered: readonly FactDefinition[],
): FactReading[] {
  return facts.map(proposed => {
    const { fact } = proposed;
    const definition = offered.find(({ id }) => id === fact);
    if (!definition) {
      throw new InputError(`No installed provider offers the fact '${fact}'`);
    }
    if ('absent' in proposed) {
      return { fact, state: 'absent', reason: proposed.absent };
    }
    const { value } = proposed;
    if (!FITS[definition.type](value)) {
      throw new InputError(
        `The fact '${fact}' is of type ${definition.type}, which ${JSON.stringify(value)} is not`,
      );
    }
    return { fact, state: 'known', value };
  });
}
