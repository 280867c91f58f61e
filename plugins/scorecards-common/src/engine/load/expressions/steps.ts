// SPDX-License-Identifier: Apache-2.0
import { AST } from '@eslint-community/regexpp';
import { MAX_MATCHED_LENGTH } from '../../condition/compileTest';
import { charactersOf, isLeaf, PROBES } from './leaves';
import { beginsDifferently, isGroup } from './turns';

/** A place where one of several ways is taken, and by which characters. */
interface Choice {
  ways: number;
  characters: ReadonlySet<string>;
}

/**
 * About how many ways there are at most to read a text of one character, and so how many steps it may take to find out
 * that none leads to the end. Repeated groups must have one reading, so that each counts as a whole.
 */
export function stepsOf(pattern: AST.Pattern): number {
  const choices = choicesOf(pattern);
  return Math.max(
    ...PROBES.map(probe =>
      choices
        .filter(({ characters }) => characters.has(probe))
        .reduce((steps, { ways }) => steps * ways, 1),
    ),
  );
}

function choicesOf(node: AST.Node): Choice[] {
  if (node.type === 'Quantifier') return quantifierChoices(node);
  if (node.type !== 'Pattern' && !isGroup(node)) return [];
  const inner = node.alternatives.flatMap(({ elements }) =>
    elements.flatMap(choicesOf),
  );
  if (beginsDifferently(node)) return inner;
  const ways = node.alternatives.length;
  return [...inner, { ways, characters: charactersOf(node) }];
}

function quantifierChoices(node: AST.Quantifier): Choice[] {
  const { min, max, element } = node;
  const most = Math.min(max, MAX_MATCHED_LENGTH);
  const own = { ways: most - min + 1, characters: charactersOf(node) };
  return max > 1 || isLeaf(element) ? [own] : [own, ...choicesOf(element)];
}
