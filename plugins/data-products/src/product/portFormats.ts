// SPDX-License-Identifier: Apache-2.0
import type {
  OutputPort,
  PortSubject,
  SchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SampleFormat } from '../samples/sample';

/** What is known of the formats that a product's records are written in. */
export interface KnownFormats {
  /** Of all its schemas, as the registry names them; absent until they were read. */
  ofProduct?: string[];
  /** Asked of the registry where the product's formats do not decide. */
  subjects?: SchemaSubject[];
}

const FORMAT_BY_NAME: Record<string, SampleFormat> = {
  AVRO: 'avro',
  JSON: 'json',
  PROTOBUF: 'protobuf',
};

function formatFromName(name: string | undefined): SampleFormat {
  return FORMAT_BY_NAME[name?.toUpperCase() ?? ''] ?? 'unknown';
}

/** How a part of a port's records is written, with the subject that says so. */
export interface PartFormat {
  format: SampleFormat;
  /** The first, where several describe the part. */
  subject?: string;
}

/**
 * How keys or values of a port are written. When all schemas of the product have one format, this is it; else its own
 * subject decides. Records without a subject follow no schema that is known.
 */
export function partFormat(
  port: Pick<OutputPort, 'subjects'>,
  part: Exclude<PortSubject['part'], 'other'>,
  known: KnownFormats,
): PartFormat {
  if (!port.subjects) return { format: 'unknown' };
  const subject = port.subjects.find(candidate => candidate.part === part);
  if (!subject) return { format: 'none' };

  const [only, ...others] = known.ofProduct ?? [];
  const name =
    only !== undefined && others.length === 0
      ? only
      : formatOfSubject(subject.subject, known.subjects);
  return { format: formatFromName(name), subject: subject.subject };
}

function formatOfSubject(
  name: string,
  subjects: SchemaSubject[] = [],
): string | undefined {
  const found = subjects.find(({ subject }) => subject === name);
  return found?.state.status === 'read'
    ? found.state.versions[0]?.format
    : undefined;
}

/** Whether the registry must be asked, because the product's formats do not decide for each port. */
export function mustAskRegistry(
  ports: Pick<OutputPort, 'subjects'>[],
  ofProduct: string[] | undefined,
): boolean {
  return (
    ofProduct?.length !== 1 &&
    ports.some(({ subjects }) => subjects && subjects.length > 0)
  );
}
