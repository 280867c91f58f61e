// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'node:crypto';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  EntityDirectory,
  createEntityDirectory,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { EntityTree, createEntityTree } from './createEntityTree';
import {
  ReferenceCatalog,
  readReferenceEntities,
} from './readReferenceEntities';

/** Who and what owners and domains written in Confluent can mean, as the portal's catalog holds them. */
export interface EntityReferences {
  /**
   * The directory, read again first when it is older than a minute. When that fails, the last one is as good as any.
   *
   * @throws ServiceUnavailableError when there never was one: then nobody can say which owners resolve.
   */
  current(): Promise<EntityDirectory>;
  /**
   * What groups and domains are parts of, as read last; nothing is part of anything before that. The same object as
   * long as it says the same.
   */
  tree(): EntityTree;
  /** Reads the directory again when that is due: every minute, and every few seconds while it still changes. */
  refreshWhenDue(): Promise<void>;
  /** Calls back whenever the directory (not the tree) says something else than before, also when there was none before. */
  onChange(listener: () => void): void;
}

/** How old a directory may be that a sync works with. */
const MAX_AGE_MS = 60_000;

/** How soon it is read again after a change: a catalog that starts fills up within seconds. */
const SETTLING_AGE_MS = 5_000;

/** For so long after the start a catalog that is empty, or does not answer, is taken for one that is not up yet. */
const START_MS = 60_000;

const WAITING = 'Waiting for the catalog to tell owners and domains';
const USING_LAST =
  'Owners and domains could not be read from the catalog; those read before are used';
const NOTHING_TO_USE =
  'Owners and domains could not be read from the catalog; nothing is synced until they are';

const NO_TREE = createEntityTree([]);

interface Reading {
  directory: EntityDirectory;
  digest: string;
  tree: EntityTree;
  treeDigest: string;
  /** Epoch milliseconds, as are all instants here. */
  readAt: number;
}

export function createEntityReferences(options: {
  catalog: ReferenceCatalog;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
}): EntityReferences {
  const { logger, clock } = options;
  const startsUntil = clock.now() + START_MS;
  const listeners: (() => void)[] = [];
  let last: Reading | undefined;
  let dueAt = clock.now();
  let failure: unknown;
  let hasWarned = false;
  let underWay: Promise<void> | undefined;

  async function read(): Promise<void> {
    const entities = await readReferenceEntities(options);
    const readAt = clock.now();
    if (entities.length === 0 && !last && readAt < startsUntil) {
      throw new Error('the catalog holds no groups, users or domains yet');
    }
    const digest = digestOf(entities, callingsOf);
    const hasChanged = digest !== last?.digest;
    const directory =
      last && !hasChanged ? last.directory : createEntityDirectory(entities);
    const treeDigest = digestOf(entities, placeOf);
    const tree =
      last?.treeDigest === treeDigest ? last.tree : createEntityTree(entities);
    last = { directory, digest, tree, treeDigest, readAt };
    dueAt = readAt + (hasChanged ? SETTLING_AGE_MS : MAX_AGE_MS);
    if (hasChanged) listeners.forEach(listener => listener());
  }

  async function readOrTell(): Promise<void> {
    try {
      await read();
      failure = undefined;
      hasWarned = false;
    } catch (error) {
      const now = clock.now();
      dueAt = now + SETTLING_AGE_MS;
      const cause = { cause: messageOf(error) };
      if (!last && now < startsUntil) {
        if (!failure) logger.info(WAITING, cause);
      } else if (!hasWarned) {
        logger.warn(last ? USING_LAST : NOTHING_TO_USE, cause);
        hasWarned = true;
      }
      failure = error;
    }
  }

  const refresh = () => {
    underWay ??= readOrTell().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  return {
    async current() {
      if (!last || clock.now() - last.readAt >= MAX_AGE_MS) await refresh();
      if (last) return last.directory;
      throw new ServiceUnavailableError(
        `Owners and domains could not be read from the portal's catalog: ${messageOf(failure)}`,
        failure,
      );
    },
    tree: () => last?.tree ?? NO_TREE,
    async refreshWhenDue() {
      if (clock.now() >= dueAt) await refresh();
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** Equal when the same entities say the same; the catalog's order does not count. */
function digestOf(
  entities: Entity[],
  saying: (entity: Entity) => unknown[],
): string {
  const sayings = entities.map(entity =>
    JSON.stringify([stringifyEntityRef(entity), ...saying(entity)]),
  );
  return createHash('sha256').update(sayings.sort().join('\n')).digest('hex');
}

function callingsOf({ metadata, spec }: Entity): unknown[] {
  return [metadata.title, spec?.profile];
}

function placeOf({ spec }: Entity): unknown[] {
  return [spec?.parent, spec?.children, spec?.subdomainOf, spec?.owner];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
