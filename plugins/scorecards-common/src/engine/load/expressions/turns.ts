// SPDX-License-Identifier: Apache-2.0
import { AST, visitRegExpAST } from '@eslint-community/regexpp';
import { charactersOf, leavesOf, takes } from './leaves';

export type AnyGroup = AST.Group | AST.CapturingGroup;

export function isGroup(node: AST.Node): node is AnyGroup {
  return node.type === 'Group' || node.type === 'CapturingGroup';
}

/**
 * Whether a text can be read as turns of a group in at most one way, so that trying them takes no longer than reading.
 *
 * @remarks Sufficient, not necessary: a group without a choice in it; or one in which every turn begins, or every turn
 * ends, with a character that nothing else in it can be, where alternatives begin with different characters, and no
 * character can be taken by two repetitions that stand side by side.
 */
export function hasOneReading(group: AnyGroup): boolean {
  return (
    !hasChoice(group) ||
    ((isDelimited(group, ({ elements }) => elements[0]) ||
      isDelimited(group, ({ elements }) => elements.at(-1))) &&
      groupsIn(group).every(beginsDifferently) &&
      !repetitionsCompete(group))
  );
}

/** Whether no two alternatives can begin with the same character; a quantified first part counts as any. */
export function beginsDifferently({
  alternatives,
}: Pick<AnyGroup | AST.Pattern, 'alternatives'>): boolean {
  if (alternatives.length === 1) return true;
  const first = alternatives.map(({ elements: [element] }) =>
    element?.type === 'Character' ? element.value : undefined,
  );
  return !first.includes(undefined) && new Set(first).size === first.length;
}

function hasChoice(group: AnyGroup): boolean {
  return (
    groupsIn(group).some(({ alternatives }) => alternatives.length > 1) ||
    variableIn(group).length > 0
  );
}

function isDelimited(
  group: AnyGroup,
  delimiterOf: (alternative: AST.Alternative) => AST.Element | undefined,
): boolean {
  const leaves = leavesOf(group);
  return group.alternatives.every(alternative => {
    const delimiter = delimiterOf(alternative);
    if (delimiter?.type !== 'Character') return false;
    const character = String.fromCodePoint(delimiter.value);
    return leaves.every(leaf => leaf === delimiter || !takes(leaf)(character));
  });
}

function repetitionsCompete(group: AnyGroup): boolean {
  const repetitions = variableIn(group).map(node => ({
    node,
    characters: charactersOf(node),
  }));
  return repetitions.some((one, index) =>
    repetitions
      .slice(index + 1)
      .some(
        other =>
          !isInside(one.node, other.node) &&
          !isInside(other.node, one.node) &&
          [...one.characters].some(character =>
            other.characters.has(character),
          ),
      ),
  );
}

function isInside(inner: AST.Quantifier, outer: AST.Quantifier): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function groupsIn(node: AnyGroup): AnyGroup[] {
  const groups: AnyGroup[] = [];
  visitRegExpAST(node, {
    onGroupEnter: group => groups.push(group),
    onCapturingGroupEnter: group => groups.push(group),
  });
  return groups;
}

/** Repetitions that may take more or less. */
function variableIn(node: AnyGroup): AST.Quantifier[] {
  const found: AST.Quantifier[] = [];
  visitRegExpAST(node, {
    onQuantifierEnter(quantifier) {
      if (quantifier.min !== quantifier.max) found.push(quantifier);
    },
  });
  return found;
}
