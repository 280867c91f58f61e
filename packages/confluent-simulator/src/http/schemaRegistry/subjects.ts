// SPDX-License-Identifier: Apache-2.0
import { pageOf } from '../../faults/Fault';
import { refusals } from '../../world/registry/RegistryError';
import { toSubject } from '../../world/registry/subjectNames';
import { booleanParameter } from '../parameters';
import type { Call, Route } from '../Route';
import { registryReply, textReply } from './registryReply';
import { versionAsAsked } from './schemaAsAsked';
import {
  deletedFilter,
  registryPage,
  seen,
  seesVersion,
  subjectInPath,
  versionInPath,
} from './subjectInPath';
import { versionToWire } from './wire';

/** Reads of subjects and their versions. */
export const subjectRoutes: Route[] = [
  {
    name: 'schemaRegistry.subjects',
    method: 'get',
    path: '/subjects',
    access: 'read',
    answer: call => registryReply(call, listed(call, subjectNames(call))),
  },
  {
    name: 'schemaRegistry.versions',
    method: 'get',
    path: '/subjects/:subject/versions',
    access: 'read',
    answer: call => {
      const versions = call.environment.registry
        .versions(subjectInPath(call), deletedFilter(call.query))
        .map(version => seen(call, version).version);
      return registryReply(call, listed(call, versions));
    },
  },
  {
    name: 'schemaRegistry.version',
    method: 'get',
    path: '/subjects/:subject/versions/:version',
    access: 'read',
    answer: call =>
      registryReply(
        call,
        versionToWire(versionAsAsked(call, versionOf(call)), call),
      ),
  },
  {
    name: 'schemaRegistry.versionText',
    method: 'get',
    path: '/subjects/:subject/versions/:version/schema',
    access: 'read',
    answer: call => textReply(call, versionOf(call).schema.schema),
  },
  {
    name: 'schemaRegistry.referencedBy',
    method: 'get',
    path: '/subjects/:subject/versions/:version/referencedby',
    access: 'read',
    answer: call => {
      const { subject, version } = versionOf(call);
      const ids = call.environment.registry
        .referencing(subject, version)
        .map(({ schema }) => schema.id);
      return registryReply(call, listed(call, [...new Set(ids)]));
    },
  },
  {
    name: 'schemaRegistry.metadata',
    method: 'get',
    path: '/subjects/:subject/metadata',
    access: 'read',
    answer: call =>
      registryReply(call, versionToWire(newestWithMetadata(call), call)),
  },
  {
    name: 'schemaRegistry.contexts',
    method: 'get',
    path: '/contexts',
    access: 'read',
    answer: call =>
      registryReply(call, listed(call, call.environment.registry.contexts())),
  },
];

function subjectNames(call: Call): string[] {
  const { registry } = call.environment;
  const { context } = call.params;
  const filter = deletedFilter(call.query);
  const prefix =
    call.query.get('subjectPrefix') ??
    (context === undefined ? undefined : toSubject({ context, name: '' }));
  const names = registry.subjectNames({ ...filter, prefix });
  if (call.viewer.id === undefined) return names;
  return names.filter(name =>
    registry
      .versions(name, filter)
      .every(version => seesVersion(call, version)),
  );
}

function versionOf(call: Call) {
  const found = call.environment.registry.version(
    subjectInPath(call),
    versionInPath(call),
    deletedFilter(call.query),
  );
  return seen(call, found);
}

/** Pairs of `key` and `value`, all of which the metadata's properties must hold. */
function newestWithMetadata(call: Call) {
  const keys = call.query.getAll('key');
  const values = call.query.getAll('value');
  const found = call.environment.registry
    .versions(subjectInPath(call), {
      deleted: booleanParameter(call.query, 'deleted'),
    })
    .findLast(({ schema }) =>
      keys.every((key, i) => schema.metadata?.properties?.[key] === values[i]),
    );
  if (!found) throw refusals.schemaNotFound();
  return seen(call, found);
}

function listed<T>(
  { query, pagingFault }: Call,
  items: readonly T[],
): readonly T[] {
  return pageOf(items, registryPage(query), pagingFault);
}
