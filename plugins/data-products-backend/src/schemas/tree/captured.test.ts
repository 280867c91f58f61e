// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from './__testUtils__/outline';
import { flattenFields } from './readSchemaTree';

// Real data lies beside the repository on some machines, and is never part of it.
const FOLDER = join(__dirname, '../../../../../../shared/data/avro');
const isThere = existsSync(FOLDER);
const title = isThere
  ? 'reading real Avro'
  : 'reading real Avro (skipped: there is no folder ../shared/data beside the repository)';

/** One of the files is not strict JSON, which registries refuse. */
const REFUSED = 'clickstream_schema.avro';

(isThere ? describe : describe.skip)(title, () => {
  const names = isThere ? readdirSync(FOLDER) : [];

  it('finds every field and type of every schema', () => {
    for (const name of names.filter(each => each !== REFUSED)) {
      const tree = readTree('AVRO', readFileSync(join(FOLDER, name), 'utf8'));
      expect(tree).toMatchObject({ status: 'read', unresolvedReferences: [] });
      const types = flattenFields(tree).map(({ type }) => type);
      expect(types.length).toBeGreaterThan(0);
      expect(types).not.toContain('unknown');
    }
  });

  it('says why one of them is unreadable', () => {
    const text = readFileSync(join(FOLDER, REFUSED), 'utf8');
    expect(readTree('AVRO', text)).toEqual({
      status: 'unreadable',
      cause: expect.stringContaining('The text is not JSON'),
    });
  });
});
