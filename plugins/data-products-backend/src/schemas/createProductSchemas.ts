// SPDX-License-Identifier: Apache-2.0

import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  DataProduct,
  ProductSubjects,
  SchemaComparison,
  SchemaDocument,
  SchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Clock, SchemaVersion } from '@data-mesh/confluent-client';
import { createSharedReads } from './cache/createSharedReads';
import { compareTrees } from './comparison/compareTrees';
import { askVerdict } from './product/askVerdict';
import { subjectsOfPorts } from './product/subjectsOfPorts';
import { toSchemaDocument } from './product/toSchemaDocument';
import { describeReadFailure } from './registry/describeReadFailure';
import { readVersionTree } from './registry/readVersionTree';
import { schemaKeyOf } from './registry/schemaKey';
import { SchemaReader } from './registry/types';
import { CatalogFieldTags } from './tree/readSchemaTree';

/** Reading a text into a tree may take 200 ms of everybody's time, so those who come together share it. */
const DOCUMENTS_KEPT_MS = 10_000;
const DOCUMENTS_KEPT = 20;

const NO_REGISTRY =
  'The Schema Registry of this environment cannot be asked, because something is wrong with its configuration. The Sync page tells what.';

/** The part of a product that its schemas are found by. */
export type SchemaOwner = Pick<
  DataProduct,
  'environmentId' | 'title' | 'outputPorts'
>;

/** The schemas of a product as the registry has them now. A subject that is not one of the product's is never read. */
export interface ProductSchemas {
  /** Every subject alone: one that cannot be read does not keep the others from being told. */
  subjects(product: SchemaOwner): Promise<ProductSubjects>;
  /**
   * @throws NotFoundError when the product has no such subject, or the subject no such version.
   * @throws ServiceUnavailableError, or ConfluentApiError, when the registry does not tell.
   */
  document(
    product: SchemaOwner,
    schema: { subject: string; version: number | 'latest' },
  ): Promise<SchemaDocument>;
  /** Throws as `document` does; when only the verdict cannot be had, that says so. */
  compare(
    product: SchemaOwner,
    versions: { subject: string; from: number; to: number },
  ): Promise<SchemaComparison>;
}

export function createProductSchemas(options: {
  /** By environment; none where the registry cannot be asked. */
  readers: ReadonlyMap<string, SchemaReader>;
  /** What the stream catalog says of a schema's fields. */
  catalogTags: (
    environmentId: string,
    schemaKey: string,
  ) => Promise<CatalogFieldTags[]>;
  piiTags: readonly string[];
  clock: Clock;
}): ProductSchemas {
  const { readers, catalogTags, piiTags, clock } = options;
  const documents = createSharedReads<SchemaDocument>({
    keptMs: DOCUMENTS_KEPT_MS,
    maxKept: DOCUMENTS_KEPT,
    now: clock.now,
  });

  function readerFor(product: SchemaOwner, subject: string): SchemaReader {
    const isOwn = subjectsOfPorts(product.outputPorts).some(
      own => own.subject === subject,
    );
    if (!isOwn) {
      throw new NotFoundError(
        `The data product ${product.title} has no schema subject ${subject}`,
      );
    }
    const reader = readers.get(product.environmentId);
    if (!reader) throw new ServiceUnavailableError(NO_REGISTRY);
    return reader;
  }

  function documentOf(
    environmentId: string,
    version: SchemaVersion,
    reader: SchemaReader,
  ): Promise<SchemaDocument> {
    const { subject, schemaId } = version;
    const key = `${environmentId}/${subject}@${version.version}/${schemaId}`;
    return documents.get(key, async () => {
      const { tree } = await readVersionTree(version, {
        reader,
        piiTags,
        catalogTags: await catalogTags(
          environmentId,
          schemaKeyOf(subject, schemaId),
        ),
      });
      return toSchemaDocument(version, tree);
    });
  }

  return {
    async subjects({ environmentId, outputPorts }) {
      const reader = readers.get(environmentId);
      const subjects = await Promise.all(
        subjectsOfPorts(outputPorts).map(async found => ({
          ...found,
          state: await readState(found.subject, reader),
        })),
      );
      const wasAsked = outputPorts.some(port => port.subjects !== undefined);
      return { hasRegistry: reader !== undefined || wasAsked, subjects };
    },

    async document(product, { subject, version }) {
      const reader = readerFor(product, subject);
      const found = await reader.version(subject, version);
      return documentOf(product.environmentId, found, reader);
    },

    async compare(product, { subject, from, to }) {
      const reader = readerFor(product, subject);
      const [older, newer] = await Promise.all([
        reader.version(subject, from),
        reader.version(subject, to),
      ]);
      const [fromDocument, toDocument, verdict] = await Promise.all([
        documentOf(product.environmentId, older, reader),
        documentOf(product.environmentId, newer, reader),
        askVerdict(reader, { from, to: newer }),
      ]);
      const changes = compareTrees(fromDocument.tree, toDocument.tree);
      return { from: fromDocument, to: toDocument, changes, verdict };
    },
  };
}

async function readState(
  subject: string,
  reader: SchemaReader | undefined,
): Promise<SchemaSubject['state']> {
  if (!reader) {
    return { status: 'failed', cause: NO_REGISTRY, canRetryHelp: false };
  }
  const [versions, level] = await Promise.allSettled([
    reader.versions(subject),
    reader.compatibility(subject),
  ]);
  if (versions.status === 'rejected') {
    return { status: 'failed', ...describeReadFailure(versions.reason) };
  }
  if (versions.value.length === 0) return { status: 'absent' };
  const compatibility = level.status === 'fulfilled' ? level.value : undefined;
  return { status: 'read', versions: versions.value, compatibility };
}
