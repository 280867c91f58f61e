// SPDX-License-Identifier: Apache-2.0
import { checkWritable } from '../../world/registry/registration';
import { refusals } from '../../world/registry/RegistryError';
import type { SubjectVersion } from '../../world/registry/SubjectVersion';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { booleanParameter } from '../parameters';
import type { Route } from '../Route';
import { registryReply } from './registryReply';
import { subjectInPath, versionInPath } from './subjectInPath';

/** Deleting is done in two steps: softly first, and only then for good. */
export const deletionRoutes: Route[] = [
  {
    name: 'schemaRegistry.deleteSubject',
    method: 'delete',
    path: '/subjects/:subject',
    access: 'write',
    answer: call => {
      const versions = deleteSubject(
        call.environment,
        subjectInPath(call),
        booleanParameter(call.query, 'permanent'),
      );
      return registryReply(
        call,
        versions.map(({ version }) => version),
      );
    },
  },
  {
    name: 'schemaRegistry.deleteVersion',
    method: 'delete',
    path: '/subjects/:subject/versions/:version',
    access: 'write',
    answer: call => {
      const { version } = deleteVersion(
        call.environment,
        subjectInPath(call),
        versionInPath(call),
        booleanParameter(call.query, 'permanent'),
      );
      return registryReply(call, version);
    },
  },
];

function deleteSubject(
  environment: WorldEnvironment,
  subject: string,
  permanent: boolean,
): SubjectVersion[] {
  const { registry } = environment;
  checkWritable(registry, subject);
  const all = registry.versions(subject, { deleted: true });
  const live = all.filter(({ isDeleted }) => !isDeleted);
  if (permanent && live.length > 0)
    throw refusals.subjectNotDeletedFirst(subject);
  if (!permanent && live.length === 0)
    throw refusals.subjectSoftDeleted(subject);
  const versions = permanent ? all : live;
  versions.forEach(version => checkUnreferenced(environment, version));
  environment.deleteVersions(versions, { permanent });
  return versions;
}

function deleteVersion(
  environment: WorldEnvironment,
  subject: string,
  version: number | 'latest',
  permanent: boolean,
): SubjectVersion {
  const { registry } = environment;
  checkWritable(registry, subject);
  const found = registry.version(subject, version, {
    deleted: version !== 'latest',
  });
  if (permanent && !found.isDeleted) {
    throw refusals.versionNotDeletedFirst(subject, found.version);
  }
  if (!permanent && found.isDeleted)
    throw refusals.versionSoftDeleted(subject, found.version);
  checkUnreferenced(environment, found);
  environment.deleteVersions([found], { permanent });
  return found;
}

function checkUnreferenced(
  { registry }: WorldEnvironment,
  version: SubjectVersion,
): void {
  if (registry.referencing(version.subject, version.version).length > 0) {
    throw refusals.referenced(version.subject, version.version);
  }
}
