// SPDX-License-Identifier: Apache-2.0
import type {
  FacetKey,
  FacetValue,
} from '@data-mesh/backstage-plugin-data-products-common';
import { facetChoice } from './describeFacetValue';

/** A choice of a facet, as a row of its tree. */
export interface FacetRow {
  choice: FacetValue;
  /** 0 for what is part of nothing. */
  depth: number;
  hasParts: boolean;
  isOpen: boolean;
  isChosen: boolean;
  /** True when something it is part of is chosen, and it with that. */
  isIncluded: boolean;
}

export interface FacetRowsOptions {
  facet: FacetKey;
  /** As the back end lists them: parents before their parts. */
  listed: FacetValue[];
  chosen: readonly string[];
  /** Values whose parts somebody has shown or hidden; the others show theirs when something below is chosen. */
  openByValue: Readonly<Record<string, boolean>>;
  /** Keeps what it is true of, and what that is part of; everything is open then. */
  isWanted?: (choice: FacetValue) => boolean;
}

/** The rows of a facet from top to bottom, without the parts of what is closed. Chosen ones that are not listed come first. */
export function facetRows(options: FacetRowsOptions): FacetRow[] {
  const { facet, listed, chosen, openByValue, isWanted } = options;
  const unlisted = chosen
    .filter(value => !listed.some(choice => choice.value === value))
    .map(value => facetChoice(facet, value));

  const byValue = new Map(listed.map(choice => [choice.value, choice]));
  const partsOf = new Map<string | undefined, FacetValue[]>();
  for (const choice of listed) {
    const parent = parentOf(choice, byValue);
    const parts = partsOf.get(parent) ?? [];
    parts.push(choice);
    partsOf.set(parent, parts);
  }

  const aboveChosen = ancestorsOf(
    listed.filter(({ value }) => chosen.includes(value)),
    byValue,
  );
  const wanted = isWanted && {
    own: new Set([...unlisted, ...listed].filter(isWanted)),
    above: ancestorsOf(listed.filter(isWanted), byValue),
  };

  const rows: FacetRow[] = [];
  const visited = new Set<string>();
  const visit = (choice: FacetValue, depth: number, isIncluded: boolean) => {
    if (visited.has(choice.value)) return;
    visited.add(choice.value);
    if (wanted && !wanted.own.has(choice) && !wanted.above.has(choice.value)) {
      return;
    }
    const parts = partsOf.get(choice.value) ?? [];
    const isOpen = wanted
      ? wanted.above.has(choice.value)
      : (openByValue[choice.value] ?? aboveChosen.has(choice.value));
    const isChosen = chosen.includes(choice.value);
    rows.push({
      choice,
      depth,
      hasParts: parts.length > 0,
      isOpen: isOpen && parts.length > 0,
      isChosen,
      isIncluded,
    });
    if (isOpen) {
      parts.forEach(part => visit(part, depth + 1, isIncluded || isChosen));
    }
  };
  [...unlisted, ...(partsOf.get(undefined) ?? [])].forEach(choice =>
    visit(choice, 0, false),
  );
  return rows;
}

/** The listed choice that one is part of; `undefined` also where going up would lead in a circle. */
function parentOf(
  choice: FacetValue,
  byValue: ReadonlyMap<string, FacetValue>,
): string | undefined {
  const seen = new Set([choice.value]);
  let above = choice.parent;
  while (above !== undefined && byValue.has(above)) {
    if (seen.has(above)) return undefined;
    seen.add(above);
    above = byValue.get(above)?.parent;
  }
  return choice.parent !== undefined && byValue.has(choice.parent)
    ? choice.parent
    : undefined;
}

/** The values of everything that some choices are part of, themselves not counted. */
function ancestorsOf(
  choices: FacetValue[],
  byValue: ReadonlyMap<string, FacetValue>,
): ReadonlySet<string> {
  const above = new Set<string>();
  for (const choice of choices) {
    let parent = choice.parent;
    while (parent !== undefined && !above.has(parent)) {
      above.add(parent);
      parent = byValue.get(parent)?.parent;
    }
  }
  return above;
}
