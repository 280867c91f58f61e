// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError } from '@data-mesh/confluent-client';
import { OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { SchemaSeen, schemaSeen } from './observations';
import { StepHandler } from './StepHandler';

type Action = Extract<OperationAction, { type: 'registerSchema' }>;

/** How often a version is deleted for good that stays although the registry says otherwise. */
const PURGES = 2;

/**
 * Registers a version. Takes it away again, for good, only while nothing newer was registered. Deleting takes two calls, so a
 * version that was deleted softly may be what an undo left that was cut off.
 */
export function registerSchema(
  clients: EnvironmentClients,
): StepHandler<Action, SchemaSeen> {
  return {
    seen: schemaSeen,
    traits: { hasParts: true, isAbsentUnlessDone: true },

    async observe({ subject, schema }, context) {
      const registry = clients.schemaRegistry(context.environmentId);
      const options = callOptions(context);
      const versions = await orNone(
        registry.versions(subject, { ...options, deleted: true }),
      );
      if (versions.length === 0) return { version: null, versions };
      const found = await registry.findVersion(subject, schema, options);
      return {
        version: found?.version ?? null,
        versions: versions.sort((a, b) => a - b),
      };
    },

    isDone: (_action, seen) => seen.version !== null,

    apply: async ({ subject, schema }, _seen, context) => {
      await clients
        .schemaRegistry(context.environmentId)
        .registerSchema(subject, schema, callOptions(context));
    },

    async undo(action, before, context) {
      const { subject } = action;
      const registry = clients.schemaRegistry(context.environmentId);
      const options = callOptions(context);
      const seen = await this.observe(action, context);
      const added = seen.versions.filter(
        version => !before.versions.includes(version),
      );
      const [own, ...newer] =
        seen.version === null
          ? added
          : added.filter(version => version >= Number(seen.version));
      if (own === undefined) return { isUndone: true };
      if (newer.length > 0) {
        return {
          isUndone: false,
          byHand: `Version ${own} of ${subject} stays, because newer ones were registered since. ${this.byHand(action, before)}`,
        };
      }
      if (seen.version !== null) {
        await registry.deleteVersion(subject, own, options);
      }
      // What is deleted softly looks as good as gone, so whether it is gone for good is looked at here.
      for (let attempt = 1; attempt <= PURGES; attempt++) {
        await unlessRefused(
          registry.deleteVersion(subject, own, {
            ...options,
            isPermanent: true,
          }),
        );
        const left = await orNone(
          registry.versions(subject, { ...options, deleted: true }),
        );
        if (!left.includes(own)) break;
      }
      return { isUndone: true };
    },

    byHand: ({ subject }) =>
      `Look at the versions of the subject ${subject} in the Schema Registry, and delete the one that nobody uses.`,

    difference: ({ subject }) =>
      `The schema that was registered as ${subject} is gone.`,
  };
}

/** A subject without versions is unknown to the registry. */
async function orNone(versions: Promise<number[]>): Promise<number[]> {
  try {
    return [...(await versions)];
  } catch (error) {
    if (error instanceof ConfluentApiError && error.isNotFound) return [];
    throw error;
  }
}

/** The registry deletes for good only what was deleted softly: what it refuses is in use, and not this step's. */
async function unlessRefused(deletion: Promise<void>): Promise<void> {
  try {
    await deletion;
  } catch (error) {
    const isRefusal = error instanceof ConfluentApiError && error.isNotFound;
    if (!isRefusal) throw error;
  }
}
