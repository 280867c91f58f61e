// SPDX-License-Identifier: Apache-2.0
import { isName, nameOf } from '../tokens/readTokens';
import { tokenize, tokenizeLeniently } from '../tokens/tokenize';
import type { Token } from '../tokens/types';
import { classify } from '../statements/classify';
import type { ClassifiedStatement } from '../statements/types';
import {
  referenceStatements,
  referenceTokens,
  type ReferenceToken,
} from './referenceLexer';

/** First words of statements that only read. */
const READING = new Set('SELECT PRINT LIST SHOW DESCRIBE EXPLAIN'.split(' '));
/** Words that ksqlDB knows only in statements that change something. */
const CHANGING = new Set(
  'CREATE INSERT INTO DROP DELETE TERMINATE PAUSE RESUME UNSET RUN VALUES'.split(
    ' ',
  ),
);

/**
 * What is wrong with how a text is classified, measured by ksqlDB's own lexer; `undefined` when nothing is.
 *
 * The law of safety: what that lexer reads as a write, as several statements or as a termination is never a single
 * query, and whatever follows a FROM or a JOIN is among the sources. The other laws are those of the pieces that it rests
 * on: texts are cut into the tokens that ksqlDB sees or rejected, and what is sent is read as what was classified.
 */
export function brokenLaw(text: string): string | undefined {
  const lenient = tokenizeLeniently(text);
  if (lenient.map(token => token.text).join('') !== text) {
    return 'the tokens are not the text';
  }
  const tokenized = tokenize(text);
  if (
    tokenized.status === 'tokenized' &&
    tokenized.tokens.map(asReference).join('\n') !==
      referenceTokens(text)
        .map(token => `${token.rule} ${token.text}`)
        .join('\n')
  ) {
    return 'ksqlDB cuts it into other tokens';
  }
  let read;
  try {
    read = classify(text);
  } catch (error) {
    return `classify throws ${error}`;
  }
  if (read.status === 'rejected') return undefined;

  const expected = referenceStatements(text);
  if (expected.length !== read.statements.length) {
    return `ksqlDB sees ${expected.length} statements, not ${read.statements.length}`;
  }
  for (const [index, statement] of read.statements.entries()) {
    const law = brokenLawOf(statement, expected[index] ?? []);
    if (law) return law;
  }
  return undefined;
}

function brokenLawOf(
  statement: ClassifiedStatement,
  expected: ReferenceToken[],
): string | undefined {
  const first = expected[0]?.word ?? '';
  const isReading =
    statement.class === 'query' || statement.class === 'metadata';
  if (isReading && !READING.has(first)) {
    return `ksqlDB reads ${first}, not a ${statement.class}`;
  }
  if (statement.class === 'query') {
    const changing = expected.find(({ word }) => CHANGING.has(word));
    if (changing) return `a query holds ${changing.word}`;
  }
  const names = new Set(statement.sources.map(({ name }) => name));
  const hidden = namesReadBy(expected).find(name => !names.has(name));
  if (statement.class !== 'test' && statement.class !== 'unknown' && hidden) {
    return `${hidden} is read, and not among the sources`;
  }
  return brokenLawOfSentText(statement, expected);
}

/** What is sent is read by ksqlDB, and by ourselves, as what was classified. */
function brokenLawOfSentText(
  statement: ClassifiedStatement,
  expected: ReferenceToken[],
): string | undefined {
  const sent = referenceTokens(statement.text);
  const words = (tokens: ReferenceToken[]) =>
    tokens.map(({ rule, word }) => `${rule} ${word}`).join('\n');
  if (
    words(sent.filter(({ rule }) => rule !== 'space')) !==
    `${words(expected)}\nsemicolon ;`
  ) {
    return `ksqlDB reads something else in what is sent: ${statement.text}`;
  }
  const again = classify(statement.text);
  const isSame =
    again.status === 'classified' &&
    again.statements.length === 1 &&
    again.statements.every(
      other => inShort(other) === inShort(statement) && other.range.start === 0,
    );
  return isSame ? undefined : `what is sent is not the same: ${statement.text}`;
}

/** Named as the rules of the reference are, which do not tell keywords from names, and directives from comments. */
function asReference({ kind, text }: Token): string {
  switch (kind) {
    case 'keyword':
      return `identifier ${text}`;
    case 'directive':
      return `comment ${text}`;
    case 'whitespace':
      return `space ${text}`;
    default:
      return `${kind} ${text}`;
  }
}

function inShort(statement: ClassifiedStatement): string {
  return JSON.stringify({ ...statement, range: undefined }, (key, value) =>
    key === 'range' ? undefined : value,
  );
}

/** Every name that ksqlDB's grammar could take for a source: behind FROM, not of IS DISTINCT FROM, and behind JOIN. */
function namesReadBy(tokens: ReferenceToken[]): string[] {
  return tokens.flatMap(({ word }, index) => {
    const isFrom = word === 'FROM' && tokens[index - 1]?.word !== 'DISTINCT';
    const following = tokens[index + 1];
    if (!following || (!isFrom && word !== 'JOIN')) return [];
    return following.word === 'BEGINNING' ? [] : [nameIn(following.text)];
  });
}

function nameIn(text: string): string {
  const read = tokenize(text);
  const token = read.status === 'tokenized' ? read.tokens[0] : undefined;
  return token && isName(token) ? nameOf(token) : text;
}
