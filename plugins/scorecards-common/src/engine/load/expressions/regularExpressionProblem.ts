// SPDX-License-Identifier: Apache-2.0
import { AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { MAX_MATCHED_LENGTH } from '../../condition/compileTest';
import { stepsOf } from './steps';
import { hasOneReading, isGroup } from './turns';

const MAX_LENGTH = 200;

/** As many as three repetitions of the same characters take, on the longest text that is tried. */
const MAX_STEPS = (MAX_MATCHED_LENGTH + 1) ** 3;

/**
 * Why a text cannot serve as a regular expression here; `undefined` when it can.
 *
 * @remarks Expressions are tried on texts of people, by an engine that goes back and tries again, so those are refused
 * that may take for ever on some text: with lookarounds, backreferences, repeated groups that a text can be read as in
 * several ways, or too many repetitions of the same characters.
 */
export function regularExpressionProblem(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  const parsed = parse(pattern);
  if (typeof parsed === 'string') return parsed;

  const [problem] = shapeProblems(parsed);
  if (problem) return problem;
  return stepsOf(parsed) > MAX_STEPS
    ? 'has too many repetitions that can take the same characters'
    : undefined;
}

function parse(pattern: string): AST.Pattern | string {
  try {
    return new RegExpParser().parsePattern(pattern);
  } catch (error) {
    return `is no regular expression: ${error instanceof Error ? error.message : error}`;
  }
}

function shapeProblems(pattern: AST.Pattern): string[] {
  const problems: string[] = [];
  visitRegExpAST(pattern, {
    onAssertionEnter({ kind, raw }) {
      if (kind === 'lookahead' || kind === 'lookbehind') {
        problems.push(`looks around in '${raw}', which may take too long`);
      }
    },
    onBackreferenceEnter({ raw }) {
      problems.push(`refers back in '${raw}', which may take too long`);
    },
    onQuantifierEnter({ max, element }) {
      if (max > 1 && isGroup(element) && !hasOneReading(element)) {
        problems.push(
          `repeats '${element.raw}', which a text can be read as in several ways: begin or end it with a character that is nowhere else in it, and repeat no characters twice in it`,
        );
      }
    },
  });
  return problems;
}
