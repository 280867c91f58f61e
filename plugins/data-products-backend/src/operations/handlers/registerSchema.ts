// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError } from '@data-mesh/confluent-client';
import { OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { SchemaSeen, schemaSeen } from './observations';
import { StepHandler } from './StepHandler';

type Action = Extract<OperationAction, { type: 'registerSchema' }>;

/** Registers a version. Takes it away again only while nothing newer was registered. */
export function registerSchema(
  clients: EnvironmentClients,
): StepHandler<Action, SchemaSeen> {
  return {
    seen: schemaSeen,
    traits: { isAbsentUnlessDone: true },

    async observe({ subject, schema }, context) {
      const registry = clients.schemaRegistry(context.environmentId);
      const options = callOptions(context);
      const versions = await orNone(registry.versions(subject, options));
      if (!versions || versions.length === 0) {
        return { version: null, versions: [] };
      }
      const found = await registry.findVersion(subject, schema, options);
      return {
        version: found?.version ?? null,
        versions: [...versions].sort((a, b) => a - b),
      };
    },

    isDone: (_action, seen) => seen.version !== null,

    async apply({ subject, schema }, _seen, context) {
      await clients
        .schemaRegistry(context.environmentId)
        .registerSchema(subject, schema, callOptions(context));
    },

    async undo(action, before, context) {
      const { subject } = action;
      const registry = clients.schemaRegistry(context.environmentId);
      const { version, versions } = await this.observe(action, context);
      if (version === null || before.versions.includes(version)) {
        return { isUndone: true };
      }
      if (versions.some(other => other > version)) {
        return {
          isUndone: false,
          byHand: `Version ${version} of ${subject} stays, because newer ones were registered since. ${this.byHand(action, before)}`,
        };
      }
      const options = callOptions(context);
      await registry.deleteVersion(subject, version, options);
      await registry.deleteVersion(subject, version, {
        ...options,
        isPermanent: true,
      });
      return { isUndone: true };
    },

    byHand: ({ subject }) =>
      `Look at the versions of the subject ${subject} in the Schema Registry, and delete the one that nobody uses.`,
  };
}

/** A subject without versions is unknown to the registry. */
async function orNone(
  versions: Promise<number[]>,
): Promise<number[] | undefined> {
  try {
    return await versions;
  } catch (error) {
    if (error instanceof ConfluentApiError && error.isNotFound) {
      return undefined;
    }
    throw error;
  }
}
