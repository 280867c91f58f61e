// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import type {
  Scorecard,
  ScorecardDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { parse, stringify } from 'yaml';

/**
 * Reads a definition that somebody wrote, as YAML or JSON. Its shape is left to the back end, which names every problem
 * with its place.
 *
 * @throws InputError when it is neither, or no mapping.
 */
export function readDefinition(text: string): ScorecardDefinition {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new InputError(
      `This is no YAML: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(
      'A definition is a mapping that begins with the id of the scorecard',
    );
  }
  return value as ScorecardDefinition;
}

/**
 * The loaded definition as its authors could have written it: without what domains added.
 *
 * @param id - Of the scorecard that it is to take the place of.
 */
export function definitionOf(
  scorecard: Scorecard,
  id: string = scorecard.id,
): ScorecardDefinition {
  const { digest: _, checks, levels, ...rest } = scorecard;
  const own = checks.filter(({ setBy }) => setBy.kind === 'organisation');
  const ownIds = new Set(own.map(check => check.id));
  return {
    ...rest,
    id,
    version: scorecard.version + 1,
    levels: levels.map(level => ({
      ...level,
      checks: level.checks.filter(check => ownIds.has(check)),
    })),
    checks: own.map(
      ({ setBy: _setBy, stricter, level, notEnabled, ...check }) => check,
    ),
  };
}

/** The same as text, to begin from. */
export function writeDefinition(scorecard: Scorecard): string {
  return stringify(definitionOf(scorecard));
}
