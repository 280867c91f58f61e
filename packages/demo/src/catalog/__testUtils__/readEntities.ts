// SPDX-License-Identifier: Apache-2.0
import {
  type Entity,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

const PROJECT = path.resolve(__dirname, '../../../../..');

/**
 * Reads the entities of catalog files; locations are followed.
 *
 * @param files - Relative to the project's root.
 * @throws Error when a file is no YAML, or holds something that is no entity.
 */
export function readEntities(...files: string[]): Entity[] {
  const validate = entityEnvelopeSchemaValidator();
  return files.flatMap(file =>
    parseAllDocuments(readFileSync(path.join(PROJECT, file), 'utf8'))
      .map(document => {
        const [error] = document.errors;
        if (error) throw new Error(`${file}: ${error.message}`);
        return validate(document.toJS());
      })
      .flatMap(entity =>
        entity.kind === 'Location'
          ? readEntities(...targetsOf(entity, file))
          : [entity],
      ),
  );
}

function targetsOf(location: Entity, file: string): string[] {
  const targets = location.spec?.targets;
  if (!Array.isArray(targets)) return [];
  return targets.map(target => path.join(path.dirname(file), `${target}`));
}
