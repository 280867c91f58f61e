// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateTarget,
  DataProduct,
  OperationRequest,
  PublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { globPattern } from '../../sync/assembly/scope';
import { productRefOf } from '../../sync/assembly/successors';
import { TopicReads } from './createTopicReads';
import {
  planDeprecate,
  planEdit,
  unreachableDraft,
  ProductFacts,
} from './planChange';
import { planCreate } from './planCreate';
import { PlanningContext, SubjectsOf } from './PlanningContext';
import {
  PlannedConnection,
  PlanningDependencies,
} from './PlanningDependencies';
import { keyOf } from './metadataWish';
import { planPublish } from './planPublish';
import { PublishFacts } from './PublishFacts';
import { planUnpublish } from './planUnpublish';
import { readCreateFacts } from './readCreateFacts';
import {
  findStored,
  readProductFacts,
  readStoredFacts,
} from './readProductFacts';
import { TargetDraft } from './TargetDraft';

const TARGETS_AT_A_TIME = 8;

/** What reading for the targets of a plan needs. */
export interface DraftReading {
  connection: PlannedConnection;
  dependencies: PlanningDependencies;
  context: PlanningContext;
  reads: TopicReads;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Reads what each target is about, and decides about it. In the order of the targets. */
export async function readDrafts(
  request: Exclude<OperationRequest, { kind: 'prepareEnvironment' }>,
  reading: DraftReading,
): Promise<{ drafts: TargetDraft[]; subjectsOf: SubjectsOf }> {
  switch (request.kind) {
    case 'publish':
      return readPublish(request.targets, reading);
    case 'create':
      return {
        drafts: await eachOf(request.targets, target =>
          readCreate(target, reading),
        ),
        subjectsOf: newSubjects(request.targets),
      };
    case 'edit':
      return readChanges(request.targets, reading, async (target, facts) =>
        planEdit(
          target,
          {
            ...facts,
            successor: await readSuccessor(target.metadata.successor, reading),
          },
          reading.context,
        ),
      );
    case 'deprecate':
      return readChanges(request.targets, reading, async (target, facts) => ({
        ...planDeprecate(
          target,
          {
            ...facts,
            successor: await readSuccessor(target.successor, reading),
          },
          reading.context,
        ),
        dependents: await dependentsOf(facts, reading),
      }));
    case 'unpublish':
      return readChanges(request.targets, reading, async (target, facts) =>
        planUnpublish(
          target,
          { ...facts, dependents: await dependentsOf(facts, reading) },
          reading.context,
        ),
      );
    default:
      return request satisfies never;
  }
}

function eachOf<T>(
  targets: readonly T[],
  work: (target: T) => Promise<TargetDraft>,
): Promise<TargetDraft[]> {
  return mapConcurrently(targets, TARGETS_AT_A_TIME, work);
}

async function readPublish(
  targets: readonly PublishTarget[],
  reading: DraftReading,
) {
  const { context, reads } = reading;
  const hidden = context.config.operations.hiddenTopics.map(globPattern);
  const subjectsOf = await reads.subjectsOf([
    ...new Set(targets.map(({ topic }) => topic)),
  ]);
  const drafts = await eachOf(targets, async target => {
    const facts: PublishFacts = {
      reading: await reads.topic(`${target.clusterId}:${target.topic}`),
      subjectsOf,
      isHidden: hidden.some(pattern => pattern.test(target.topic)),
      ...(await readJoined(target, reading)),
    };
    return planPublish(target, facts, context);
  });
  return { drafts, subjectsOf };
}

/** The product that a topic would become a part of, when there is one. */
async function readJoined(
  target: PublishTarget,
  { context, dependencies, credentials, reads }: DraftReading,
): Promise<Pick<PublishFacts, 'joined' | 'joinProblem' | 'isNameTaken'>> {
  const key = keyOf(target, context);
  const [stored] = key ? await dependencies.store.productsByKey([key]) : [];
  if (!stored) return {};
  const entityRef = productRefOf(
    stored.entityName,
    context.connection.config.namespace,
  );
  if (!(await dependencies.mayRead({ entityRef }, credentials))) {
    return { isNameTaken: true };
  }
  const read = await readStoredFacts({ entityRef, stored }, { context, reads });
  if (read.status === 'read') {
    return { joined: { stored, entityRef, topics: [...read.facts.topics] } };
  }
  const { problem } = read;
  return problem.code === 'product-gone'
    ? {}
    : { joinProblem: { ...problem, field: 'metadata.product' } };
}

async function readCreate(
  target: CreateTarget,
  { connection, context, dependencies, signal }: DraftReading,
): Promise<TargetDraft> {
  const { clusterId, topic } = target;
  const { store } = dependencies;
  const hidden = context.config.operations.hiddenTopics.map(globPattern);
  const key = keyOf(target, context);
  const [asked, taken, registry] = await Promise.all([
    readCreateFacts(target, connection, signal),
    key ? store.productsByKey([key]) : [],
    registryOf(context.connection.config.id, store),
  ]);
  return planCreate(
    target,
    {
      ...asked,
      isNameTaken: taken.length > 0,
      isHidden: hidden.some(pattern => pattern.test(topic)),
      qualifiedName: [...registry, clusterId, topic].join(':'),
    },
    context,
  );
}

/** The id of the registry, as the names of known topics have it; without any, the catalog takes names without it, too. */
async function registryOf(
  environmentId: string,
  store: PlanningDependencies['store'],
): Promise<string[]> {
  const [known] = await store.productsAfterName(environmentId, { limit: 1 });
  const [port] = known?.product.outputPorts ?? [];
  const [first = ''] = port?.qualifiedName.split(':') ?? [];
  return first.startsWith('lsrc-') ? [first] : [];
}

function newSubjects(targets: readonly CreateTarget[]): SubjectsOf {
  const withKey = new Set(
    targets.flatMap(({ topic, origin }) =>
      origin.type === 'blank' && origin.keySchema ? [topic] : [],
    ),
  );
  return topic => [
    ...(withKey.has(topic)
      ? [{ subject: `${topic}-key`, part: 'key' as const }]
      : []),
    { subject: `${topic}-value`, part: 'value' as const },
  ];
}

async function readChanges<T extends { entityRef: string; version: string }>(
  targets: readonly T[],
  reading: DraftReading,
  decide: (target: T, facts: ProductFacts) => Promise<TargetDraft>,
) {
  const { context, reads, dependencies } = reading;
  const { store } = dependencies;
  const subjects = new Map<string, ReturnType<SubjectsOf>>();
  const drafts = await eachOf(targets, async target => {
    const entityRef = target.entityRef.toLowerCase();
    const read = await readProductFacts(entityRef, { context, reads, store });
    if (read.status === 'unreachable') {
      return unreachableDraft({ entityRef }, read.problem);
    }
    for (const port of read.facts.stored.product.outputPorts) {
      subjects.set(port.name, port.subjects);
    }
    const draft = await decide({ ...target, entityRef }, read.facts);
    const { now } = read.facts;
    return target.version === now.version
      ? draft
      : { ...draft, changedMeanwhile: now };
  });
  const subjectsOf: SubjectsOf = topic => subjects.get(topic);
  return { drafts, subjectsOf };
}

async function readSuccessor(
  successor: string,
  { context, dependencies, credentials, reads }: DraftReading,
): Promise<DataProduct | undefined> {
  const entityRef = successor.trim().toLowerCase();
  if (entityRef === '') return undefined;
  const { store } = dependencies;
  const stored = await findStored(entityRef, { context, store, reads });
  const isReadable =
    stored && (await dependencies.mayRead({ entityRef }, credentials));
  return isReadable ? stored.product : undefined;
}

function dependentsOf(
  { stored, entityRef }: ProductFacts,
  { dependencies, credentials }: DraftReading,
) {
  return dependencies.dependents.of({ stored, entityRef }, credentials);
}
