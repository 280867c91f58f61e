// SPDX-License-Identifier: Apache-2.0
import { type Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import type { DefinitionSource, DefinitionsRead } from './types';

/** Reads the documents of a YAML text. One with a mistake is a problem with its line, and the others are read. */
export function parseDefinitionText(
  place: string,
  text: string,
): DefinitionsRead {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines });
  const documents = Array.isArray(parsed) ? parsed : [];
  const read: DefinitionsRead = { sources: [], problems: [] };
  documents.forEach((document, index) => {
    const own = documents.length > 1 ? `${place}#${index + 1}` : place;
    const [mistake] = document.errors;
    if (mistake) {
      read.problems.push({
        place: `${own}:${lines.linePos(mistake.pos[0]).line}`,
        path: '',
        message: `This is no YAML: ${firstLine(mistake.message)}`,
      });
    } else if (document.contents !== null) {
      read.sources.push(toSource(own, document, lines));
    }
  });
  return read;
}

function toSource(
  place: string,
  document: Document.Parsed,
  lines: LineCounter,
): DefinitionSource {
  return {
    place,
    definition: document.toJS(),
    lineOf(path) {
      const steps = stepsOf(path);
      for (let depth = steps.length; depth >= 0; depth--) {
        const found: unknown = document.getIn(steps.slice(0, depth), true);
        const node = depth === 0 ? document.contents : found;
        if (isNode(node) && node.range)
          return lines.linePos(node.range[0]).line;
      }
      return undefined;
    },
  };
}

/** `checks[3].condition` → `checks`, 3, `condition`. */
export function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, index, key = '']) => (index === undefined ? key : Number(index)),
  );
}

function firstLine(text: string): string {
  return (
    text.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? text
  );
}
