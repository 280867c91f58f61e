// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DefinitionProblem } from '@data-mesh/backstage-plugin-scorecards-common';

const EXTENSIONS = ['.yaml', '.yml'];

/** Texts of files, by the names that people know them by. */
export interface DefinitionTexts {
  texts: { place: string; text: string }[];
  problems: DefinitionProblem[];
}

/**
 * Reads files, and the YAML files of folders in the order of their names.
 *
 * @param places - Relative to `folder`, or absolute. What cannot be read is a problem; the others are read.
 */
export async function readDefinitionFiles(
  places: readonly string[],
  folder: string,
): Promise<DefinitionTexts> {
  const found: DefinitionTexts = { texts: [], problems: [] };
  for (const place of places) {
    try {
      for (const file of await filesAt(place, folder)) {
        const text = await readFile(path.resolve(folder, file), 'utf8');
        found.texts.push({ place: file, text });
      }
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      found.problems.push({
        place,
        path: '',
        message: `This could not be read: ${cause}. Correct scorecards.files, or see that the back end may read it.`,
      });
    }
  }
  return found;
}

async function filesAt(place: string, folder: string): Promise<string[]> {
  const { isDirectory } = await stat(path.resolve(folder, place)).then(
    found => ({ isDirectory: found.isDirectory() }),
  );
  if (!isDirectory) return [place];
  const names = await readdir(path.resolve(folder, place));
  return names
    .filter(name => EXTENSIONS.includes(path.extname(name)))
    .sort()
    .map(name => path.join(place, name));
}
