// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  DiffLine,
  DiffPart,
  diffTexts,
  firstLines,
  pairLines,
} from './textDiff';

const MARK = { same: ' ', added: '+', removed: '-' };

const drawn = (parts: DiffPart[]) =>
  parts.flatMap(part =>
    part.type === 'folded'
      ? [`… ${part.count}`]
      : part.lines.map(line => MARK[line.kind] + line.text),
  );

const diff = (before: string, after: string, context = 1) => {
  const result = diffTexts(before, after, { context });
  return result.status === 'different' ? drawn(result.parts) : result.status;
};

describe('diffTexts', () => {
  // prettier-ignore
  test.each<[string, string, string, string[] | string]>([
    ['equal texts as the same',       'a\nb',          'a\nb',          'same'],
    ['a changed line with its place', 'a\nb\nc\nd',    'a\nB\nc\nd',    [' a', '-b', '+B', ' c', '… 1']],
    ['an added line at the end',      'a\nb',          'a\nb\nc',       ['… 1', ' b', '+c']],
    ['a removed line at the start',   'a\nb\nc',       'b\nc',          ['-a', ' b', '… 1']],
    ['two changes near each other',   'a\nb\nc\nd\ne', 'A\nb\nc\nd\nE', ['-a', '+A', ' b', '… 1', ' d', '-e', '+E']],
    ['everything when all is new',    '',              'a',             ['-', '+a']],
  ])('shows %s', (_case, before, after, expected) => {
    expect(diff(before, after)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[number, string]>([
    [4, 'different'],
    [3, 'tooDifferent'],
  ])('with at most %i edits allowed, takes two changed lines for %s', (maxEdits, expected) => {
    expect(diffTexts('a\nb\nc', 'A\nb\nC', { maxEdits }).status).toBe(expected);
  });

  it('gives up on two large texts without anything in common', () => {
    const text = (mark: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${mark}${index}`).join(
        '\n',
      );
    expect(diffTexts(text('a'), text('b')).status).toBe('tooDifferent');
  });

  it('holds both texts, each with its line numbers', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 })
      .map(lines => lines.join('\n'));
    const side = (lines: DiffLine[], number: 'before' | 'after') => {
      const ofSide = lines.filter(line => line[number] !== undefined);
      expect(ofSide.map(line => line[number])).toEqual(
        ofSide.map((_, index) => index + 1),
      );
      return ofSide.map(line => line.text).join('\n');
    };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const result = diffTexts(before, after, { context: Infinity });
        if (result.status !== 'different') return;
        const lines = result.parts.flatMap(part =>
          part.type === 'lines' ? part.lines : [],
        );
        expect(side(lines, 'before')).toBe(before);
        expect(side(lines, 'after')).toBe(after);
      }),
    );
  });
});

describe('pairLines', () => {
  const KIND: Record<string, DiffLine['kind']> = {
    '-': 'removed',
    '+': 'added',
  };
  const line = (mark: string): DiffLine => ({
    kind: KIND[mark[0] ?? ''] ?? 'same',
    text: mark.slice(1),
  });

  // prettier-ignore
  test.each<[string, string[], string[]]>([
    ['equal lines face themselves',           [' a'],                   ['a|a']],
    ['a changed line faces what it became',   ['-a', '+b'],             ['a|b']],
    ['more removed than added',               ['-a', '-b', '+c', ' d'], ['a|c', 'b|', 'd|d']],
    ['more added than removed',               ['-a', '+b', '+c'],       ['a|b', '|c']],
    ['a removal after an addition is anew',   ['+a', '-b'],             ['|a', 'b|']],
  ])('%s', (_case, marks, expected) => {
    expect(
      pairLines(marks.map(line)).map(
        ({ before, after }) => `${before?.text ?? ''}|${after?.text ?? ''}`,
      ),
    ).toEqual(expected);
  });
});

describe('firstLines', () => {
  const parts: DiffPart[] = [
    { type: 'folded', count: 9 },
    { type: 'lines', lines: ['a', 'b'].map(text => ({ kind: 'same', text })) },
    { type: 'folded', count: 8 },
    { type: 'lines', lines: ['c', 'd'].map(text => ({ kind: 'same', text })) },
  ];

  // prettier-ignore
  test.each<[number, string[], number]>([
    [9, ['… 9', ' a', ' b', '… 8', ' c', ' d'], 0],
    [4, ['… 9', ' a', ' b', '… 8', ' c', ' d'], 0],
    [3, ['… 9', ' a', ' b', '… 8', ' c'],       1],
    [2, ['… 9', ' a', ' b'],                    2],
  ])('of %i lines', (maxLines, expected, hiddenLines) => {
    const first = firstLines(parts, maxLines);
    expect(drawn(first.parts)).toEqual(expected);
    expect(first.hiddenLines).toBe(hiddenLines);
  });
});
