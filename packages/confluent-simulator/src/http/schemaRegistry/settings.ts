// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { refusals } from '../../world/registry/RegistryError';
import { COMPATIBILITY_LEVELS, REGISTRY_MODES } from '../../world/scenario';
import { booleanParameter } from '../parameters';
import type { Route } from '../Route';
import { registryReply } from './registryReply';
import { subjectInPath } from './subjectInPath';

const levelBody = z.object({
  compatibility: z.preprocess(upperCase, z.enum(COMPATIBILITY_LEVELS)),
});
const modeBody = z.object({
  mode: z.preprocess(upperCase, z.enum(REGISTRY_MODES)),
});

/** Compatibility levels. Read under one name and written under another: `compatibilityLevel`, `compatibility`. */
const configRoutes: Route[] = [
  {
    name: 'schemaRegistry.config',
    method: 'get',
    path: '/config',
    access: 'read',
    answer: call =>
      registryReply(call, {
        compatibilityLevel: call.environment.registry.globalLevel,
      }),
  },
  {
    name: 'schemaRegistry.setConfig',
    method: 'put',
    path: '/config',
    access: 'write',
    answer: call => {
      const compatibility = parseLevel(call.body);
      call.environment.registry.globalLevel = compatibility;
      return registryReply(call, { compatibility });
    },
  },
  {
    name: 'schemaRegistry.deleteConfig',
    method: 'delete',
    path: '/config',
    access: 'write',
    answer: call => {
      const { registry } = call.environment;
      const compatibilityLevel = registry.globalLevel;
      registry.globalLevel = 'BACKWARD';
      return registryReply(call, { compatibilityLevel });
    },
  },
  {
    name: 'schemaRegistry.subjectConfig',
    method: 'get',
    path: '/config/:subject',
    access: 'read',
    answer: call => {
      const { registry } = call.environment;
      const subject = subjectInPath(call);
      const compatibilityLevel = booleanParameter(call.query, 'defaultToGlobal')
        ? registry.level(subject)
        : registry.ownLevel(subject);
      if (!compatibilityLevel) throw refusals.noSubjectLevel(subject);
      return registryReply(call, { compatibilityLevel });
    },
  },
  {
    name: 'schemaRegistry.setSubjectConfig',
    method: 'put',
    path: '/config/:subject',
    access: 'write',
    answer: call => {
      const compatibility = parseLevel(call.body);
      call.environment.registry.setOwnLevel(subjectInPath(call), compatibility);
      return registryReply(call, { compatibility });
    },
  },
  {
    name: 'schemaRegistry.deleteSubjectConfig',
    method: 'delete',
    path: '/config/:subject',
    access: 'write',
    answer: call => {
      const { registry } = call.environment;
      const subject = subjectInPath(call);
      const compatibilityLevel = registry.ownLevel(subject);
      if (!compatibilityLevel) throw refusals.noSubjectLevel(subject);
      registry.setOwnLevel(subject, undefined);
      return registryReply(call, { compatibilityLevel });
    },
  },
];

const modeRoutes: Route[] = [
  {
    name: 'schemaRegistry.mode',
    method: 'get',
    path: '/mode',
    access: 'read',
    answer: call =>
      registryReply(call, { mode: call.environment.registry.globalMode }),
  },
  {
    name: 'schemaRegistry.setMode',
    method: 'put',
    path: '/mode',
    access: 'write',
    answer: call => {
      const mode = parseMode(call.body);
      call.environment.registry.globalMode = mode;
      return registryReply(call, { mode });
    },
  },
  {
    name: 'schemaRegistry.subjectMode',
    method: 'get',
    path: '/mode/:subject',
    access: 'read',
    answer: call => {
      const { registry } = call.environment;
      const subject = subjectInPath(call);
      const mode = booleanParameter(call.query, 'defaultToGlobal')
        ? registry.mode(subject)
        : registry.ownMode(subject);
      if (!mode) throw refusals.noSubjectMode(subject);
      return registryReply(call, { mode });
    },
  },
  {
    name: 'schemaRegistry.setSubjectMode',
    method: 'put',
    path: '/mode/:subject',
    access: 'write',
    answer: call => {
      const mode = parseMode(call.body);
      call.environment.registry.setOwnMode(subjectInPath(call), mode);
      return registryReply(call, { mode });
    },
  },
  {
    name: 'schemaRegistry.deleteSubjectMode',
    method: 'delete',
    path: '/mode/:subject',
    access: 'write',
    answer: call => {
      const { registry } = call.environment;
      const subject = subjectInPath(call);
      const mode = registry.ownMode(subject);
      if (!mode) throw refusals.noSubjectMode(subject);
      registry.setOwnMode(subject, undefined);
      return registryReply(call, { mode });
    },
  },
];

export const settingsRoutes = [...configRoutes, ...modeRoutes];

function parseLevel(body: unknown) {
  const parsed = levelBody.safeParse(body);
  if (!parsed.success) throw refusals.invalidLevel();
  return parsed.data.compatibility;
}

function parseMode(body: unknown) {
  const parsed = modeBody.safeParse(body);
  if (!parsed.success) throw refusals.invalidMode();
  return parsed.data.mode;
}

function upperCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toUpperCase() : value;
}
