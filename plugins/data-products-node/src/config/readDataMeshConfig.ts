// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseEnvironmentId } from '@data-mesh/confluent-client';
import { z } from 'zod';
import { readConsumersConfig } from './consumers';
import { EnvironmentSource, readEnvironment } from './environment';
import { readKsqlConfig } from './ksqldb';
import { readLiveConfig } from './live';
import { readSuiteConfig } from './suite';
import { DataMeshConfig, EnvironmentConfig } from './types';
import { readWatchConfig } from './watch';

const NAMESPACE = /^(?=.{1,63}$)[a-z0-9]+(?:-+[a-z0-9]+)*$/;

const environmentList = z.array(
  z.looseObject({
    id: z.unknown().optional(),
    namespace: z.unknown().optional(),
  }),
);

/**
 * Reads all that is configured under `dataMesh`.
 *
 * @remarks A mistake in one environment becomes a problem of that environment, and one outside of them a problem of
 * all: they are then known, but not synced. Were an environment dropped instead, or the settings that say what a
 * product is replaced by defaults, Backstage would delete entities.
 * @throws InputError only when the environments cannot be told apart: no list, or an id or namespace that is unusable
 * or repeated.
 */
export function readDataMeshConfig(config: Config): DataMeshConfig {
  const { settings, problems } = readSuiteConfig(config);
  const sources = environmentSources(config);
  const { ksqldb, problems: ksqlProblems } = readKsqlConfig(config);
  const environments = withOnePrimary(sources.map(readEnvironment)).map(
    environment => withProblems(environment, problems),
  );
  return {
    ...settings,
    live: readLiveConfig(config),
    consumers: readConsumersConfig(config),
    watch: readWatchConfig(config),
    ksqldb,
    environments: withKsqlProblems(environments, ksqlProblems),
  };
}

function environmentSources(config: Config): EnvironmentSource[] {
  const listed = environmentList.safeParse(
    config.getOptional('dataMesh.environments') ?? [],
  );
  if (!listed.success) {
    throw new InputError(
      'dataMesh.environments must be a list of sections, one for each Confluent environment',
    );
  }

  const sources = listed.data.map((value, index) => {
    const key = `dataMesh.environments[${index}]`;
    const id = usableId(value.id, key);
    return {
      key,
      value,
      id,
      namespace: usableNamespace(value.namespace, key),
      readToken: (endpoint: string) => currentToken(config, id, endpoint),
    };
  });
  refuseRepeated(sources, 'id');
  refuseRepeated(sources, 'namespace');
  return sources;
}

function usableId(id: unknown, key: string): string {
  try {
    return parseEnvironmentId(z.string().parse(id));
  } catch {
    throw new InputError(
      `${key}.id must be the id of a Confluent environment, like env-7k2mq9`,
    );
  }
}

function usableNamespace(namespace: unknown, key: string): string {
  const parsed = z.string().regex(NAMESPACE).safeParse(namespace);
  if (parsed.success) return parsed.data;
  throw new InputError(
    `${key}.namespace must be a catalog namespace, like prod: lower-case letters, digits and hyphens, at most 63`,
  );
}

function refuseRepeated(
  sources: EnvironmentSource[],
  property: 'id' | 'namespace',
): void {
  const firstByValue = new Map<string, EnvironmentSource>();
  for (const source of sources) {
    const value = source[property];
    const first = firstByValue.get(value);
    if (first) {
      throw new InputError(
        `${source.key}.${property} must differ from ${first.key}.${property}; both are '${value}'`,
      );
    }
    firstByValue.set(value, source);
  }
}

/** Read at every call, so that a token which another process renews in a `$file` is never used for long after it ends. */
function currentToken(config: Config, id: string, endpoint: string): string {
  return (
    config
      .getConfigArray('dataMesh.environments')
      .find(environment => environment.getOptionalString('id') === id)
      ?.getString(`${endpoint}.credentials.token`) ?? ''
  );
}

/** Lists start with one environment: the first that says it is primary, else the first. */
function withOnePrimary(environments: EnvironmentConfig[]) {
  const primary =
    environments.find(({ isPrimary }) => isPrimary) ?? environments[0];
  return environments.map(environment => ({
    ...environment,
    isPrimary: environment === primary,
  }));
}

function withProblems(
  environment: EnvironmentConfig,
  problems: string[],
): EnvironmentConfig {
  return problems.length === 0
    ? environment
    : {
        ...environment,
        streamCatalog: undefined,
        schemaRegistry: undefined,
        problems: [...problems, ...environment.problems],
      };
}

/** Gives each ksqlDB cluster the problems of all, and tells where an id means two. */
function withKsqlProblems(
  environments: EnvironmentConfig[],
  ofAll: string[],
): EnvironmentConfig[] {
  const ids = environments.flatMap(({ ksqldb }) => ksqldb.map(({ id }) => id));
  const isRepeated = (id: string) => ids.indexOf(id) !== ids.lastIndexOf(id);
  return environments.map(environment => ({
    ...environment,
    ksqldb: environment.ksqldb.map(cluster => ({
      ...cluster,
      problems: [
        ...ofAll,
        ...cluster.problems,
        ...(isRepeated(cluster.id)
          ? [`The id '${cluster.id}' is that of several ksqlDB clusters`]
          : []),
      ],
    })),
  }));
}
