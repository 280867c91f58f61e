// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type {
  EnvironmentSpec,
  Scenario,
  SubjectSpec,
  TopicSpec,
} from '../world/scenario';
import {
  decodeCapturedEntity,
  type CapturedEntity,
} from './decodeCapturedEntity';

const API_KEYS = [{ key: 'captured-key', secret: 'captured-secret' }];
const STARTS_AT = '2023-06-20T00:00:00Z';

/** What could be made of a folder of captures, and what could not. */
export interface CapturedScenario {
  scenario: Scenario;
  /** Names of schema files that are not strict JSON, which the registry refuses. */
  refused: string[];
}

/**
 * Makes a world of real data: `captures/*.json` are entities as a live stream catalog answered them, one environment for
 * each tenant among them; `avro/*.avro` are Avro schemas, each the value schema of a topic in the environment `env-avro`.
 * Everything carries the tag `ProdDP`, as the captures do.
 *
 * @throws Error when the folder is not there.
 */
export async function readCapturedScenario(
  folder: string,
): Promise<CapturedScenario> {
  const captures = await readTexts(join(folder, 'captures'));
  const entities = captures.flatMap(
    ({ text }) => decodeCapturedEntity(JSON.parse(text)) ?? [],
  );
  const schemas = await readTexts(join(folder, 'avro'));
  const accepted = schemas.filter(({ text }) => isJson(text));
  return {
    scenario: {
      startsAt: STARTS_AT,
      environments: [...ofTenants(entities), ofSchemas(accepted)],
    },
    refused: schemas
      .filter(schema => !accepted.includes(schema))
      .map(({ name }) => name),
  };
}

function ofTenants(entities: readonly CapturedEntity[]): EnvironmentSpec[] {
  const tenants = [...new Set(entities.map(({ tenant }) => tenant))];
  return tenants.map(tenant => {
    const own = entities.filter(entity => entity.tenant === tenant);
    return {
      id: tenant.replace('lsrc-', 'env-'),
      name: tenant,
      package: 'advanced',
      registryId: tenant,
      apiKeys: API_KEYS,
      // Qualified names of those years have a dot in the place of the cluster.
      clusters: [{ id: '.', name: 'unnamed' }],
      topics: own.flatMap(({ topic }) => topic ?? []),
    };
  });
}

function ofSchemas(schemas: readonly NamedText[]): EnvironmentSpec {
  const topicOf = ({ name }: NamedText) =>
    name.replace(/(_schema)?\.avro$/, '');
  return {
    id: 'env-avro',
    name: 'avro',
    package: 'advanced',
    registryId: 'lsrc-avro',
    apiKeys: API_KEYS,
    clusters: [{ id: 'lkc-avro', name: 'avro' }],
    topics: schemas.map((schema): TopicSpec => ({
      name: topicOf(schema),
      tags: ['ProdDP'],
    })),
    subjects: schemas.map((schema): SubjectSpec => ({
      name: `${topicOf(schema)}-value`,
      versions: [{ schema: schema.text }],
    })),
  };
}

interface NamedText {
  name: string;
  text: string;
}

async function readTexts(folder: string): Promise<NamedText[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async name => ({
      name: basename(name),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
