// SPDX-License-Identifier: Apache-2.0
import { pageOf } from '../../faults/Fault';
import { refusals } from '../../world/registry/RegistryError';
import type {
  RegisteredSchema,
  SubjectVersion,
} from '../../world/registry/SubjectVersion';
import { forbidden } from '../ApiError';
import { booleanParameter, pathParameter } from '../parameters';
import type { Call, Route } from '../Route';
import { registryReply, textReply } from './registryReply';
import { schemaAsAsked } from './schemaAsAsked';
import { deletedFilter, registryPage, seesVersion } from './subjectInPath';
import { schemaToWire, versionToWire } from './wire';

/** `/schemas` alone has a page size of its own, as default and as most. */
const MAX_SCHEMAS = 1000;

/** Reads of schemas, across subjects. */
export const schemaRoutes: Route[] = [
  {
    name: 'schemaRegistry.schemas',
    method: 'get',
    path: '/schemas',
    access: 'read',
    answer: call => {
      const versions = call.environment.registry
        .allVersions({
          ...deletedFilter(call.query),
          prefix: call.query.get('subjectPrefix') ?? undefined,
          latestOnly: booleanParameter(call.query, 'latestOnly'),
        })
        .filter(version => seesVersion(call, version));
      const page = pageOf(
        versions,
        registryPage(call.query, MAX_SCHEMAS),
        call.pagingFault,
      );
      return registryReply(
        call,
        page.map(version => versionToWire(version, call)),
      );
    },
  },
  {
    name: 'schemaRegistry.schemaTypes',
    method: 'get',
    path: '/schemas/types',
    access: 'read',
    answer: call => registryReply(call, ['JSON', 'PROTOBUF', 'AVRO']),
  },
  {
    name: 'schemaRegistry.schemaById',
    method: 'get',
    path: '/schemas/ids/:id',
    access: 'read',
    answer: call =>
      registryReply(
        call,
        schemaToWire(schemaAsAsked(call, schemaInPath(call)), call),
      ),
  },
  {
    name: 'schemaRegistry.schemaTextById',
    method: 'get',
    path: '/schemas/ids/:id/schema',
    access: 'read',
    answer: call => textReply(call, schemaInPath(call).schema),
  },
  {
    name: 'schemaRegistry.schemaByGuid',
    method: 'get',
    path: '/schemas/guids/:guid',
    access: 'read',
    answer: call => {
      const guid = pathParameter(call.params, 'guid');
      const schema = call.environment.registry.schemaByGuid(guid);
      if (!schema) throw refusals.schemaNotFound(guid);
      demandSight(call, schema);
      return registryReply(
        call,
        schemaToWire(schemaAsAsked(call, schema), call),
      );
    },
  },
  {
    name: 'schemaRegistry.subjectsOfSchema',
    method: 'get',
    path: '/schemas/ids/:id/subjects',
    access: 'read',
    answer: call => {
      const subjects = versionsOfSchema(call).map(({ subject }) => subject);
      return registryReply(
        call,
        pageOf([...new Set(subjects)], registryPage(call.query)),
      );
    },
  },
  {
    name: 'schemaRegistry.versionsOfSchema',
    method: 'get',
    path: '/schemas/ids/:id/versions',
    access: 'read',
    answer: call => {
      const versions = versionsOfSchema(call).map(({ subject, version }) => ({
        subject,
        version,
      }));
      return registryReply(call, pageOf(versions, registryPage(call.query)));
    },
  },
];

function schemaInPath(call: Call): RegisteredSchema {
  const text = pathParameter(call.params, 'id');
  const schema = call.environment.registry.schema(Number(text));
  if (!schema) throw refusals.schemaNotFound(text);
  demandSight(call, schema);
  return schema;
}

/** Whoever sees a subject with the schema sees the schema. */
function demandSight(call: Call, { id }: RegisteredSchema): void {
  if (call.viewer.id === undefined) return;
  const used = call.environment.registry.versionsOfSchema(id, {
    deleted: true,
  });
  if (!used.some(version => seesVersion(call, version))) throw forbidden();
}

function versionsOfSchema(call: Call): SubjectVersion[] {
  const { id } = schemaInPath(call);
  const asked = call.query.get('subject');
  return call.environment.registry
    .versionsOfSchema(id, deletedFilter(call.query))
    .filter(
      version =>
        seesVersion(call, version) &&
        (asked === null || version.subject === asked),
    );
}
