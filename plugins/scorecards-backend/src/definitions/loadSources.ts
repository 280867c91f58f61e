// SPDX-License-Identifier: Apache-2.0
import {
  type DefinitionProblem,
  type FactDefinition,
  loadScorecards,
  type LoadAnswer,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type {
  DefinitionSource,
  DefinitionsRead,
  GoodDefinition,
} from './types';

const GOES_ON =
  'Until this is mended, the last definition without a problem goes on counting.';

export interface LoadedSources extends LoadAnswer {
  /** Those that had no problem now. */
  good: GoodDefinition[];
}

/**
 * Loads what was read; in place of what has a problem goes what was good before, if it is known.
 *
 * @param before - What was good before. What is no more among the sources, without a problem there, is gone.
 */
export function loadSources(
  read: DefinitionsRead,
  before: readonly GoodDefinition[],
  facts: FactDefinition[],
): LoadedSources {
  const now = load(read.sources, facts);
  const problems = [
    ...read.problems.map(problem => ({
      ...problem,
      file: fileOf(problem.place),
    })),
    ...now.problems.map(problem => ({ ...problem, file: problem.place })),
  ];
  const bad = new Set(problems.map(({ file }) => file));
  const sources = read.sources.filter(({ place }) => !bad.has(place));
  const good = sources.flatMap(toGood);
  const goodKeys = new Set(good.map(({ key }) => key));
  const badKeys = new Set(
    read.sources
      .filter(({ place }) => bad.has(place))
      .flatMap(toGood)
      .map(({ key }) => key),
  );
  const kept = before.filter(
    ({ key, place }) =>
      !goodKeys.has(key) &&
      (badKeys.has(key) || [...bad].some(each => isWithin(place, each))),
  );
  const again =
    kept.length === 0
      ? undefined
      : load([...sources, ...kept.map(toSource)], facts);
  const goesOn = (file: string) => {
    const keys = read.sources
      .filter(({ place }) => place === file)
      .flatMap(toGood)
      .map(({ key }) => key);
    return kept.some(
      ({ key, place }) => keys.includes(key) || isWithin(place, file),
    );
  };
  return {
    scorecards: again?.scorecards ?? now.scorecards,
    good,
    problems: problems.map(problem => {
      const { place, path, message } = problem;
      return {
        place: placeWithLine(read.sources, { place, path }),
        path,
        message: goesOn(problem.file) ? `${message} ${GOES_ON}` : message,
      };
    }),
  };
}

function load(sources: readonly DefinitionSource[], facts: FactDefinition[]) {
  return loadScorecards({
    definitions: sources.filter(source => !isAddition(source)),
    additions: sources.filter(isAddition),
    facts,
  });
}

function toGood(source: DefinitionSource): GoodDefinition[] {
  const { place, definition: content } = source;
  const { id, scorecard, domainRef } = textsOf(content);
  if (domainRef !== undefined) {
    return scorecard === undefined
      ? []
      : [
          {
            key: `addition:${scorecard}:${domainRef}`,
            kind: 'addition',
            scorecard,
            place,
            content,
          },
        ];
  }
  return id === undefined
    ? []
    : [
        {
          key: `scorecard:${id}`,
          kind: 'scorecard',
          scorecard: id,
          place,
          content,
        },
      ];
}

function toSource({ place, content }: GoodDefinition): DefinitionSource {
  return { place, definition: content };
}

/** What a domain adds says which domain. */
function isAddition({ definition }: DefinitionSource): boolean {
  return textsOf(definition).domainRef !== undefined;
}

function textsOf(
  value: unknown,
): Partial<Record<'id' | 'scorecard' | 'domainRef', string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => typeof part === 'string'),
  );
}

function placeWithLine(
  sources: readonly DefinitionSource[],
  { place, path }: Pick<DefinitionProblem, 'place' | 'path'>,
): string {
  const line = sources.find(each => each.place === place)?.lineOf?.(path);
  return line === undefined ? place : `${place}:${line}`;
}

/** Without the line. */
function fileOf(place: string): string {
  return place.replace(/:\d+$/, '');
}

/** Whether a place is another one, a document in it, or in a folder. */
function isWithin(place: string, other: string): boolean {
  return (
    place === other ||
    place.startsWith(`${other}#`) ||
    place.startsWith(`${other}/`)
  );
}
