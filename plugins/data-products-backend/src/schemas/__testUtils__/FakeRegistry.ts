// SPDX-License-Identifier: Apache-2.0

import {
  CallOptions,
  CompatibilityLevel,
  ConfluentApiError,
  SchemaVersion,
} from '@data-mesh/confluent-client';
import { AskedRegistry } from '../registry/types';

type Operation = keyof AskedRegistry;

/** A Schema Registry as its client shows it: what is in it, what was asked of it, and what goes wrong. */
export class FakeRegistry implements AskedRegistry {
  private readonly bySubject = new Map<string, SchemaVersion[]>();

  /** Operations, each with the subject it was asked about. */
  readonly asked: string[] = [];

  /** Thrown by every call of an operation. */
  readonly failures = new Map<Operation, Error>();

  /** Of subjects; `BACKWARD` of all others. */
  readonly levels = new Map<string, CompatibilityLevel>();

  /** Versions that nothing may follow, e.g. `orders-value 3`. */
  readonly breaking = new Set<string>();

  /** Operations that are not answered until they are aborted. */
  readonly hanging = new Set<Operation>();

  /** Registers one more version of a subject, whose id is unique unless given. */
  register(subject: string, schema: Partial<SchemaVersion> = {}): void {
    const versions = this.bySubject.get(subject) ?? [];
    const version = (versions.at(-1)?.version ?? 0) + 1;
    const registered = {
      subject,
      version,
      schemaId: 100_000 + this.bySubject.size * 100 + version,
      schemaType: 'AVRO',
      schema: `"${subject} ${version}"`,
      references: [],
      ...schema,
    };
    this.bySubject.set(subject, [...versions, registered]);
  }

  /** As if it was deleted for good. */
  remove(subject: string): void {
    this.bySubject.delete(subject);
  }

  async versions(subject: string, call?: CallOptions): Promise<number[]> {
    await this.answer('versions', subject, call);
    return this.versionsOf(subject).map(({ version }) => version);
  }

  async schemaVersion(
    subject: string,
    version: number | 'latest',
    call?: CallOptions,
  ): Promise<SchemaVersion> {
    await this.answer('schemaVersion', `${subject} ${version}`, call);
    const versions = this.versionsOf(subject);
    const found =
      version === 'latest'
        ? versions.at(-1)
        : versions.find(other => other.version === version);
    if (!found) throw failure('schemaVersion', 404, 40402);
    return found;
  }

  async *schemas(
    options: CallOptions & { prefix?: string; latestOnly?: boolean },
  ): AsyncGenerator<SchemaVersion[]> {
    const { prefix = '', latestOnly } = options;
    await this.answer('schemas', prefix, options);
    for (const [subject, versions] of this.bySubject) {
      if (prefix !== ':*:' && !subject.startsWith(prefix)) continue;
      yield latestOnly ? versions.slice(-1) : versions;
    }
  }

  async compatibilityLevel(subject: string, call?: CallOptions) {
    await this.answer('compatibilityLevel', subject, call);
    return { level: this.levels.get(subject) ?? 'BACKWARD', isOwn: true };
  }

  async checkCompatibility(
    subject: string,
    version: number | 'latest' | 'all',
    _schema: unknown,
    call?: CallOptions,
  ) {
    await this.answer('checkCompatibility', `${subject} ${version}`, call);
    return this.breaking.has(`${subject} ${version}`)
      ? { isCompatible: false, messages: [`${version} is broken`] }
      : { isCompatible: true, messages: [] };
  }

  private versionsOf(subject: string): SchemaVersion[] {
    const versions = this.bySubject.get(subject);
    if (!versions) throw failure('versions', 404, 40401);
    return versions;
  }

  private async answer(
    operation: Operation,
    about: string,
    { signal }: CallOptions = {},
  ): Promise<void> {
    signal?.throwIfAborted();
    this.asked.push(`${operation} ${about}`);
    if (this.hanging.has(operation)) await aborted(signal);
    const error = this.failures.get(operation);
    if (error) throw error;
  }
}

/** What the client throws when the registry answers with an error status. */
export function failure(
  operation: Operation,
  status: number,
  code?: number,
): ConfluentApiError {
  return new ConfluentApiError({
    operation: `schemaRegistry.${operation}`,
    failure: 'status',
    status,
    code,
  });
}

function aborted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
