// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProposal } from './proposal';

const ENTITY = 'kind: DataProduct\nmetadata:\n  name: orders\n';

describe('readProposal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'proposal-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function fileOf(name: string, text: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  }

  it('reads an entity and what is known of it', async () => {
    const proposed = await fileOf('orders.yaml', ENTITY);
    const facts = await fileOf(
      'facts.yaml',
      'shop.has-owner: true\nshop.share: 0.5\nshop.mode: FULL\nshop.tags: [pii]\n',
    );
    expect(await readProposal({ proposed, facts })).toEqual({
      entity: { kind: 'DataProduct', metadata: { name: 'orders' } },
      facts: [
        { fact: 'shop.has-owner', value: true },
        { fact: 'shop.share', value: 0.5 },
        { fact: 'shop.mode', value: 'FULL' },
        { fact: 'shop.tags', value: ['pii'] },
      ],
    });
    expect(await readProposal({ proposed })).not.toHaveProperty('facts');
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['nothing',              '',                              'holds 0 documents'],
    ['two documents',        `${ENTITY}---\n${ENTITY}`,       'holds 2 documents; give one'],
    ['no YAML',              'kind: [',                       'Flow sequence'],
    ['no entity',            'name: orders',                  'is no entity: it needs a kind and metadata'],
    ['a list',               '- kind: DataProduct',           'expected record'],
  ])('refuses a file with %s', async (_case, text, message) => {
    const proposed = await fileOf('orders.yaml', text);
    await expect(readProposal({ proposed })).rejects.toThrow(message);
    await expect(readProposal({ proposed })).rejects.toThrow('orders.yaml');
  });

  it('refuses facts of other forms, and says which', async () => {
    const proposed = await fileOf('orders.yaml', ENTITY);
    const facts = await fileOf('facts.yaml', 'shop.owner: { name: x }');
    await expect(readProposal({ proposed, facts })).rejects.toThrow(
      /facts\.yaml: shop\.owner is no fact/,
    );
  });

  it('says that there is no such file', async () => {
    const proposed = path.join(folder, 'missing.yaml');
    await expect(readProposal({ proposed })).rejects.toThrow(
      'missing.yaml cannot be read',
    );
  });
});
