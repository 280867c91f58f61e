// SPDX-License-Identifier: Apache-2.0
import {
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
} from '@backstage/errors';
import {
  dataProductsRecordsReadUnmaskedPermission,
  OutputPort,
  RecordSample,
  RecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clock,
  KafkaRecord,
  KafkaRecordReader,
  RecordsAnswer,
  RecordsRequest,
} from '@data-mesh/confluent-client';
import { SchemaReader } from '../schemas/registry/types';
import { CatalogFieldTags } from '../schemas/tree/readSchemaTree';
import { createSampleUsage } from './createSampleUsage';
import { describeKafkaFailure, toPortalError } from './describeKafkaFailure';
import { readSight } from './masking/readSight';
import { Sight } from './masking/Sight';
import {
  createRecordSchemas,
  RecordSchemas,
} from './schemas/createRecordSchemas';
import { LoadedSchemas } from './schemas/loadSchemas';
import { createPartViewer } from './showing/createPartViewer';
import { createKeyFilter } from './showing/createKeyFilter';
import { maskedFieldsOf } from './showing/maskedFieldsOf';
import { showRecord } from './showing/showRecord';
import { takeWithin } from './showing/takeWithin';
import { RecordSamples, SampledEnvironment } from './types';

const MOST_SCANNED = 5_000;
/** A record may be 1 MB and more; of what is looked at only a part is shown. */
const MOST_SCANNED_BYTES = 16 * 1024 * 1024;
const MOST_SHOWN_BYTES = 2 * 1024 * 1024;
/** So many records tell which schemas keys were written with. */
const FIRST_LOOK = 10;

export function createRecordSamples(options: {
  environments: readonly SampledEnvironment[];
  /** By environment; none where the registry cannot be asked. */
  readers: ReadonlyMap<string, SchemaReader>;
  /** What the stream catalog says of a schema's fields. */
  catalogTags: (
    environmentId: string,
    schemaKey: string,
  ) => Promise<CatalogFieldTags[]>;
  /** Names of tags that mark personal data, in any case. */
  piiTags: readonly string[];
  clock: Clock;
}): RecordSamples {
  const { environments, readers, catalogTags, clock } = options;
  const schemasById = new Map<string, RecordSchemas>();
  for (const { config, schemaRegistry: registry } of environments) {
    const reader = readers.get(config.id);
    if (!registry || !reader) continue;
    schemasById.set(
      config.id,
      createRecordSchemas({
        ...options,
        registry,
        reader,
        catalogTags: key => catalogTags(config.id, key),
      }),
    );
  }
  const usage = createSampleUsage();

  return {
    async read(product, request, viewer, { signal } = {}) {
      const port = findPort(product, request);
      const cluster = findCluster(
        environments.find(({ config }) => config.id === product.environmentId),
        request.clusterId,
      );
      const schemas = schemasById.get(product.environmentId);
      const release = usage.start({ ...viewer, cluster });
      try {
        const sight = await readSight(viewer, {
          subjects: port.subjects,
          schemas,
        });
        const sample = await readSample(request, {
          client: cluster.client,
          sight,
          loaded: new LoadedSchemas(schemas, port.subjects?.[0]?.subject),
          signal,
        });
        return { ...sample, readAt: new Date(clock.now()).toISOString() };
      } catch (error) {
        throw toPortalError(error);
      } finally {
        release();
      }
    },
  };
}

async function readSample(
  request: RecordSampleRequest,
  context: {
    client: Pick<KafkaRecordReader, 'records'>;
    sight: Sight;
    loaded: LoadedSchemas;
    signal?: AbortSignal;
  },
): Promise<Omit<RecordSample, 'readAt'>> {
  const { client, sight, loaded, signal } = context;
  const viewer = createPartViewer(sight);
  const wanted: RecordsRequest = {
    topic: request.topic,
    from:
      request.position.type === 'time'
        ? new Date(request.position.time)
        : 'newest',
    limit: request.limit,
    maxScanned: MOST_SCANNED,
    maxBytes: MOST_SCANNED_BYTES,
  };
  const keys =
    request.key === undefined
      ? undefined
      : createKeyFilter(request.key, { viewer, find: loaded.find });
  if (keys) {
    const first = await client.records(
      { ...wanted, limit: FIRST_LOOK, maxScanned: FIRST_LOOK },
      { signal },
    );
    await loaded.load(first.records, ['key']);
  }
  const answer = await client.records(
    { ...wanted, filter: keys?.mayMatch },
    { signal },
  );
  await loaded.load(answer.records, ['value', 'key']);
  const records = keys ? answer.records.filter(keys.matches) : answer.records;
  if (keys?.metHidden && records.length === 0) throw keysAreHidden();
  return show(records, answer, context);
}

async function show(
  records: readonly KafkaRecord[],
  { scanned, endedBy, failures }: RecordsAnswer,
  { sight, loaded }: { sight: Sight; loaded: LoadedSchemas },
): Promise<Omit<RecordSample, 'readAt'>> {
  const viewer = createPartViewer(sight);
  const shown = await takeWithin(MOST_SHOWN_BYTES, records, record =>
    showRecord(record, {
      viewer,
      find: loaded.find,
      hidesHeaders: sight.isMasked,
    }),
  );
  return {
    records: shown,
    isMasked: sight.isMasked,
    maskedFields: maskedFieldsOf(viewer.hidden),
    scanned,
    endedBy: shown.length < records.length ? 'bytes' : endedBy,
    failures: failures.map(({ partition, failure }) => ({
      partition,
      message: describeKafkaFailure(failure),
    })),
  };
}

/** @throws NotFoundError when the topic is none of the product's. */
function findPort(
  product: { title: string; outputPorts: OutputPort[] },
  { topic, clusterId }: RecordSampleRequest,
): OutputPort {
  const found = product.outputPorts.find(
    port =>
      port.name === topic &&
      (port.clusterId === undefined || port.clusterId === clusterId),
  );
  if (found) return found;
  throw new NotFoundError(
    `The data product ${product.title} has no topic ${topic} on the Kafka cluster ${clusterId}`,
  );
}

/** @throws NotImplementedError when the portal is not told how to read the cluster. */
function findCluster(
  environment: SampledEnvironment | undefined,
  clusterId: string,
) {
  const found = environment?.kafka.find(
    ({ config }) => config.clusterId === clusterId,
  );
  const title = found?.config.title ?? clusterId;
  if (found?.client) return { clusterId, title, client: found.client };
  const problems = found?.config.protocolProblems ?? [];
  throw new NotImplementedError(
    problems.length > 0
      ? `Records of the Kafka cluster ${title} cannot be shown, because the configuration of the portal has a mistake: ${problems.join('; ')}`
      : `Records of the Kafka cluster ${title} cannot be shown, because the portal has no credentials for it. Whoever runs the portal can configure \`protocol\` of the cluster, under \`dataMesh.environments[].kafka\`.`,
  );
}

function keysAreHidden(): Error {
  const { name } = dataProductsRecordsReadUnmaskedPermission;
  return new NotAllowedError(
    `The keys of this topic are hidden from you, so records cannot be looked for by them. The permission ${name} is needed for that.`,
  );
}
