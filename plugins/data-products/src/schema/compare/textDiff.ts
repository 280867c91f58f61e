// SPDX-License-Identifier: Apache-2.0
import { diffArrays } from 'diff';

export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Line numbers from 1; absent on the side that does not have it. */
  before?: number;
  after?: number;
}

export type DiffPart =
  | { type: 'lines'; lines: DiffLine[] }
  /** Equal lines left out. */
  | { type: 'folded'; count: number };

export type TextDiff =
  | { status: 'same' }
  | { status: 'different'; parts: DiffPart[] }
  /** More edits than can be computed without making the person wait. */
  | { status: 'tooDifferent' };

/** Equal lines around a change, so that one sees where it is. */
const CONTEXT = 3;
/** The work grows with its square: a quarter of a second at most. */
const MAX_EDITS = 2_000;

/** What has to be removed from one text and added to it to get the other, line by line. */
export function diffTexts(
  before: string,
  after: string,
  limits: { context?: number; maxEdits?: number } = {},
): TextDiff {
  if (before === after) return { status: 'same' };
  const changes = diffArrays(before.split('\n'), after.split('\n'), {
    maxEditLength: limits.maxEdits ?? MAX_EDITS,
  });
  if (!changes) return { status: 'tooDifferent' };

  const lines: DiffLine[] = [];
  let beforeNumber = 0;
  let afterNumber = 0;
  for (const { added, removed, value } of changes) {
    for (const text of value) {
      if (!added) beforeNumber += 1;
      if (!removed) afterNumber += 1;
      if (added) lines.push({ kind: 'added', text, after: afterNumber });
      else if (removed)
        lines.push({ kind: 'removed', text, before: beforeNumber });
      else
        lines.push({
          kind: 'same',
          text,
          before: beforeNumber,
          after: afterNumber,
        });
    }
  }
  return { status: 'different', parts: fold(lines, limits.context ?? CONTEXT) };
}

/** Leaves out equal lines that are further than `context` from every change. */
function fold(lines: DiffLine[], context: number): DiffPart[] {
  const isNear = new Uint8Array(lines.length);
  lines.forEach(({ kind }, index) => {
    if (kind !== 'same') {
      isNear.fill(1, Math.max(0, index - context), index + context + 1);
    }
  });

  const parts: DiffPart[] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    if (isNear[index]) {
      if (last?.type === 'lines') last.lines.push(line);
      else parts.push({ type: 'lines', lines: [line] });
    } else if (last?.type === 'folded') last.count += 1;
    else parts.push({ type: 'folded', count: 1 });
  });
  return parts;
}

export interface DiffPair {
  before?: DiffLine;
  after?: DiffLine;
}

/** Lines as they stand beside each other: removed ones face the added ones that follow them. */
export function pairLines(lines: DiffLine[]): DiffPair[] {
  const pairs: DiffPair[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    const height = Math.max(removed.length, added.length);
    for (let index = 0; index < height; index += 1) {
      pairs.push({ before: removed[index], after: added[index] });
    }
    removed = [];
    added = [];
  };
  for (const line of lines) {
    switch (line.kind) {
      case 'removed':
        if (added.length > 0) flush();
        removed.push(line);
        break;
      case 'added':
        added.push(line);
        break;
      case 'same':
        flush();
        pairs.push({ before: line, after: line });
        break;
      default:
        line.kind satisfies never;
    }
  }
  flush();
  return pairs;
}

/** The first lines of a comparison, and how many lines are left out after them. */
export function firstLines(
  parts: DiffPart[],
  maxLines: number,
): { parts: DiffPart[]; hiddenLines: number } {
  const shown: DiffPart[] = [];
  let room = maxLines;
  let hiddenLines = 0;
  for (const part of parts) {
    if (part.type === 'folded') {
      if (room > 0) shown.push(part);
    } else {
      const lines = part.lines.slice(0, room);
      if (lines.length > 0) shown.push({ type: 'lines', lines });
      room -= lines.length;
      hiddenLines += part.lines.length - lines.length;
    }
  }
  return { parts: shown, hiddenLines };
}
