// SPDX-License-Identifier: Apache-2.0
import { AST, visitRegExpAST } from '@eslint-community/regexpp';

/** What takes one character. */
export type Leaf = AST.Character | AST.CharacterSet | AST.CharacterClass;

export function isLeaf(node: AST.Node): node is Leaf {
  return ['Character', 'CharacterSet', 'CharacterClass'].includes(node.type);
}

/** Every leaf in a part of an expression; a character class is one as a whole. */
export function leavesOf(node: AST.Node): Leaf[] {
  const leaves: Leaf[] = [];
  const add = (leaf: AST.Character | AST.CharacterSet) => {
    const isPartOfClass =
      leaf.parent?.type !== 'Alternative' && leaf.parent?.type !== 'Quantifier';
    if (!isPartOfClass) leaves.push(leaf);
  };
  visitRegExpAST(node, {
    onCharacterEnter: add,
    onCharacterSetEnter: add,
    onCharacterClassEnter: leaf => leaves.push(leaf),
  });
  return leaves;
}

/** Whether a leaf can take a character. */
export function takes(leaf: Leaf): (character: string) => boolean {
  const expression = new RegExp(`^${leaf.raw}$`);
  return character => expression.test(character);
}

/** Characters that parts of an expression are compared by: those of Latin scripts. */
export const PROBES: readonly string[] = Array.from(
  { length: 0x180 },
  (_, code) => String.fromCharCode(code),
);

/** The probes that a part of an expression can take somewhere. */
export function charactersOf(node: AST.Node): ReadonlySet<string> {
  const takers = leavesOf(node).map(takes);
  return new Set(PROBES.filter(probe => takers.some(taker => taker(probe))));
}
