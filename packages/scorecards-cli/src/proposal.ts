// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import type { GateRequest } from '@data-mesh/backstage-plugin-scorecards-common';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

type Proposal = NonNullable<GateRequest['proposed']>;

const entity = z
  .record(z.string(), z.json())
  .refine(
    value =>
      typeof value.kind === 'string' && typeof value.metadata === 'object',
    { error: 'is no entity: it needs a kind and metadata' },
  );

const facts = z.record(
  z.string(),
  z.union([z.boolean(), z.number(), z.string(), z.array(z.string())], {
    error: 'is no fact: write true, a number, a text or a list of texts',
  }),
);

/**
 * Reads an entity that need not exist yet, and what is known of it.
 *
 * @throws Error that names the file and what is wrong in it.
 */
export async function readProposal(files: {
  proposed: string;
  facts?: string;
}): Promise<Proposal> {
  return {
    entity: await readYaml(files.proposed, entity),
    ...(files.facts !== undefined && {
      facts: Object.entries(await readYaml(files.facts, facts)).map(
        ([fact, value]) => ({ fact, value }),
      ),
    }),
  };
}

async function readYaml<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const documents = parseAllDocuments(await readText(file));
  const [document] = documents;
  if (!document || documents.length !== 1) {
    throw new Error(`${file} holds ${documents.length} documents; give one`);
  }
  const [syntaxError] = document.errors;
  if (syntaxError) throw new Error(`${file}: ${syntaxError.message}`);

  const read = schema.safeParse(document.toJS());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = [file, ...(issue?.path ?? [])].join(': ');
  throw new Error(`${place} ${issue?.message ?? 'is not what it should be'}`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read`, { cause: error });
  }
}
