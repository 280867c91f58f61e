// SPDX-License-Identifier: Apache-2.0
import { AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

const MAX_LENGTH = 200;

/** Repetitions up to this often are harmless, whatever they repeat. */
const MAX_HARMLESS = 10;

/** With n of them a text of length l may take l to the power of n steps. */
const MAX_REPETITIONS_OF_ONE_CHARACTER = 3;

/** Characters that repetitions are compared by: those of Latin scripts. */
const PROBES = Array.from({ length: 0x180 }, (_, code) =>
  String.fromCharCode(code),
);

type Leaf = AST.Character | AST.CharacterSet | AST.CharacterClass;

/**
 * Why a text cannot serve as a regular expression here; `undefined` when it can.
 *
 * @remarks An expression is tried on texts of people, so it must not be one that takes for ever on some. Refused are
 * lookarounds and backreferences; repetitions of what itself has a choice, unless each turn begins with a character
 * that nothing else in it can be, for then there is only one way to cut a text into turns; and more than three
 * repetitions that can all take the same character.
 */
export function regularExpressionProblem(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  const parsed = parse(pattern);
  if (typeof parsed === 'string') return parsed;

  const problems: string[] = [];
  const repeatedLeaves: Leaf[] = [];
  visitRegExpAST(parsed, {
    onAssertionEnter(node) {
      if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
        problems.push(`looks around in '${node.raw}', which takes too long`);
      }
    },
    onBackreferenceEnter(node) {
      problems.push(`refers back in '${node.raw}', which takes too long`);
    },
    onQuantifierEnter(node) {
      if (node.max <= MAX_HARMLESS) return;
      if (isLeaf(node.element)) repeatedLeaves.push(node.element);
      else if (!hasClearTurns(node.element)) {
        problems.push(
          `repeats '${node.element.raw}', which can be cut into turns in more ways than one: begin each turn with a character that occurs nowhere else in it`,
        );
      }
    },
  });
  if (tooManyTake(repeatedLeaves)) {
    problems.push(
      `has more than ${MAX_REPETITIONS_OF_ONE_CHARACTER} repetitions that can take the same character`,
    );
  }
  return problems[0];
}

function parse(pattern: string): AST.Pattern | string {
  try {
    return new RegExpParser().parsePattern(pattern);
  } catch (error) {
    return `is no regular expression: ${error instanceof Error ? error.message : error}`;
  }
}

/** Whether what is repeated has no choice in it, or begins with a character that tells where a turn begins. */
function hasClearTurns(element: AST.QuantifiableElement): boolean {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') {
    return true;
  }
  let hasChoice = element.alternatives.length > 1;
  const leaves: Leaf[] = [];
  visitRegExpAST(element, {
    onQuantifierEnter(node) {
      hasChoice ||= node.min !== node.max;
    },
    onCharacterEnter: node => isOfItsOwn(node) && leaves.push(node),
    onCharacterSetEnter: node => isOfItsOwn(node) && leaves.push(node),
    onCharacterClassEnter: node => leaves.push(node),
  });
  if (!hasChoice) return true;

  return element.alternatives.every(({ elements: [first] }) => {
    if (first?.type !== 'Character') return false;
    const character = String.fromCodePoint(first.value);
    return leaves.every(leaf => leaf === first || !takes(leaf)(character));
  });
}

function tooManyTake(leaves: Leaf[]): boolean {
  const takers = leaves.map(takes);
  return PROBES.some(
    probe =>
      takers.filter(takesIt => takesIt(probe)).length >
      MAX_REPETITIONS_OF_ONE_CHARACTER,
  );
}

function takes(leaf: Leaf): (character: string) => boolean {
  const expression = new RegExp(`^${leaf.raw}$`);
  return character => expression.test(character);
}

function isLeaf(element: AST.Element): element is Leaf {
  return ['Character', 'CharacterSet', 'CharacterClass'].includes(element.type);
}

/** Not a part of a character class, which is one leaf as a whole. */
function isOfItsOwn(node: AST.Character | AST.CharacterSet): boolean {
  return (
    node.parent?.type === 'Alternative' || node.parent?.type === 'Quantifier'
  );
}
