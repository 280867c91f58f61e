// SPDX-License-Identifier: Apache-2.0
import {
  checkRegistration,
  checkSchema,
  messagesAgainst,
} from '../../world/registry/registration';
import { refusals } from '../../world/registry/RegistryError';
import type { SubjectVersion } from '../../world/registry/SubjectVersion';
import { booleanParameter } from '../parameters';
import type { Call, Route } from '../Route';
import { registryReply } from './registryReply';
import { parseSchemaBody } from './schemaBody';
import { seen, subjectInPath, versionInPath } from './subjectInPath';
import { versionToWire, wantsNewProperties } from './wire';

/** Registering, looking up, and asking whether registering would do. */
export const registrationRoutes: Route[] = [
  {
    name: 'schemaRegistry.register',
    method: 'post',
    path: '/subjects/:subject/versions',
    access: 'write',
    answer: call => {
      const { environment } = call;
      const subject = subjectInPath(call);
      const spec = parseSchemaBody(call.body);
      checkRegistration(environment.registry, subject, spec);
      const version = environment.registerSchema(subject, spec);
      return registryReply(
        call,
        wantsNewProperties(call)
          ? versionToWire(version, call)
          : { id: version.schema.id },
      );
    },
  },
  {
    name: 'schemaRegistry.lookUp',
    method: 'post',
    path: '/subjects/:subject',
    access: 'read',
    answer: call => {
      const { registry } = call.environment;
      const subject = subjectInPath(call);
      const options = { deleted: booleanParameter(call.query, 'deleted') };
      registry.versions(subject, options);
      const spec = parseSchemaBody(call.body);
      checkSchema(registry, spec);
      const version = registry.lookUp(subject, spec, options);
      if (!version) throw refusals.schemaNotFound();
      return registryReply(call, versionToWire(seen(call, version), call));
    },
  },
  {
    name: 'schemaRegistry.checkCompatibility',
    method: 'post',
    path: '/compatibility/subjects/:subject/versions/:version',
    access: 'read',
    answer: call => compatibilityReply(call, versionToCheck(call)),
  },
  {
    name: 'schemaRegistry.checkCompatibilityWithAll',
    method: 'post',
    path: '/compatibility/subjects/:subject/versions',
    access: 'read',
    answer: call => {
      const { registry } = call.environment;
      const subject = subjectInPath(call);
      const earlier = registry.hasVersions(subject)
        ? registry.versions(subject)
        : [];
      return compatibilityReply(call, earlier);
    },
  },
];

/** The one version to compare with. There is no latest one of an unknown subject, and nothing to be against. */
function versionToCheck(call: Call): SubjectVersion[] {
  const { registry } = call.environment;
  const subject = subjectInPath(call);
  const version = versionInPath(call);
  if (registry.hasVersions(subject))
    return [seen(call, registry.version(subject, version))];
  if (version === 'latest') return [];
  throw refusals.versionNotFound(version);
}

function compatibilityReply(call: Call, earlier: readonly SubjectVersion[]) {
  const { registry } = call.environment;
  const messages = messagesAgainst(registry, parseSchemaBody(call.body), {
    earlier,
    level: registry.level(subjectInPath(call)),
  });
  const isVerbose = booleanParameter(call.query, 'verbose');
  return registryReply(call, {
    is_compatible: messages.length === 0,
    ...(isVerbose && messages.length > 0 && { messages }),
  });
}
