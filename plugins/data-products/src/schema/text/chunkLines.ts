// SPDX-License-Identifier: Apache-2.0

export interface Chunk {
  /** Whole lines, without the line break after the last one. */
  text: string;
  lineCount: number;
}

/** Cuts a text into pieces of so many lines; never empty. */
export function chunkLines(text: string, linesPerChunk: number): Chunk[] {
  const lines = text.split('\n');
  const chunks: Chunk[] = [];
  for (let start = 0; start < lines.length; start += linesPerChunk) {
    const piece = lines.slice(start, start + linesPerChunk);
    chunks.push({ text: piece.join('\n'), lineCount: piece.length });
  }
  return chunks;
}
