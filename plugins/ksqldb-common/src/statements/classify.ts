// SPDX-License-Identifier: Apache-2.0
import { problemAt } from '../tokens/problemAt';
import { isSignificant } from '../tokens/readTokens';
import { tokenize } from '../tokens/tokenize';
import type { Token } from '../tokens/types';
import { joinTokens } from './joinTokens';
import { readStatement } from './readStatement';
import { UnexpectedToken } from './TokenReader';
import type {
  Classification,
  ClassifiedStatement,
  SyntaxProblem,
  TextRange,
} from './types';

/**
 * Reads a text as ksqlDB does, and tells what each of its statements is and touches. Never throws.
 *
 * A text is rejected as a whole when any of it is not read with certainty: what ksqlDB's lexer does not know, what
 * begins like a statement and does not go on like one, and variables, which ksqlDB would replace after it was
 * classified. The last semicolon may be missing, and empty statements are passed over.
 */
export function classify(text: string): Classification {
  const problem = findVariable(text);
  if (problem) return rejected(problem);
  const tokenized = tokenize(text);
  if (tokenized.status === 'rejected') return rejected(tokenized.problem);
  const tokens = tokenized.tokens.filter(isSignificant);
  const hanging = findHangingDashes(text, tokens);
  if (hanging) return rejected(hanging);
  try {
    const statements = splitStatements(tokens).map(classifyStatement);
    if (statements.length > 0) return { status: 'classified', statements };
  } catch (error) {
    if (!(error instanceof UnexpectedToken)) throw error;
    return rejected(problemAt(text, error.range, error.message));
  }
  const range = { start: 0, end: text.length };
  return rejected(
    problemAt(
      text,
      range,
      'There is no statement in this text. Write one, e.g. LIST STREAMS;',
    ),
  );
}

interface StatementTokens {
  /** Significant and without the semicolon; at least one. */
  tokens: Token[];
  range: TextRange;
}

function splitStatements(tokens: readonly Token[]): StatementTokens[] {
  const statements: StatementTokens[] = [];
  let current: Token[] = [];
  const finish = (last: Token | undefined) => {
    const first = current[0];
    if (first && last) {
      const range = { start: first.start, end: last.end };
      statements.push({ tokens: current, range });
    }
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === 'semicolon') finish(token);
    else current.push(token);
  }
  finish(current.at(-1));
  return statements;
}

function classifyStatement(statement: StatementTokens): ClassifiedStatement {
  return {
    ...readStatement(statement.tokens),
    text: joinTokens(statement.tokens),
    range: statement.range,
  };
}

/** ksqlDB replaces `${name}` inside of strings, too, and before it reads the statement. */
function findVariable(text: string): SyntaxProblem | undefined {
  const start = text.indexOf('${');
  if (start === -1) return undefined;
  const isEscaped = text.charAt(start - 1) === '$';
  const close = text.indexOf('}', start);
  const range = {
    start: isEscaped ? start - 1 : start,
    end: close === -1 ? start + 2 : close + 1,
  };
  return problemAt(
    text,
    range,
    isEscaped
      ? "'$${' is how ksqlDB escapes a variable, and texts with variables are not sent from here, because what is checked has to be what runs. Build the text with CONCAT('$', '{…}')."
      : "Variables ('${…}') are not sent from here, because ksqlDB would replace them after the statement was checked. Write their values.",
  );
}

/** `--` at the very end is no comment to ksqlDB but two minus signs, which nobody means. */
function findHangingDashes(
  text: string,
  tokens: readonly Token[],
): SyntaxProblem | undefined {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  const isHanging =
    last?.text === '-' && before?.text === '-' && before.end === last.start;
  return isHanging
    ? problemAt(
        text,
        { start: before.start, end: last.end },
        'ksqlDB takes -- for a comment only when something follows it. Remove it, or write the comment.',
      )
    : undefined;
}

function rejected(problem: SyntaxProblem): Classification {
  return { status: 'rejected', problem };
}
