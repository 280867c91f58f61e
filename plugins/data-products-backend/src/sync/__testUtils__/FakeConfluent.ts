// SPDX-License-Identifier: Apache-2.0

import {
  CallOptions,
  CatalogTopic,
  ConfluentApiError,
  TopicsOptions,
} from '@data-mesh/confluent-client';
import { ReadableCatalog, ReadableRegistry } from '../SyncDependencies';
import { aCatalogTopic } from './aCatalogTopic';

type Operation = 'graphql' | 'search' | 'readTopic' | 'subjects';

/** An environment of Confluent as its clients show it: what is in it, and what goes wrong. */
export class FakeConfluent {
  private readonly topics = new Map<string, CatalogTopic>();

  /** Thrown by every call of an operation. */
  readonly failures = new Map<Operation, Error>();

  /** Qualified names that listings leave out although they are there, as for a key that sees too little. */
  readonly unlisted = new Set<string>();

  /** What listings show instead of what is there, as long as they are late; by qualified name. */
  private late?: Map<string, CatalogTopic>;

  /** Qualified names that a direct read may not see. */
  readonly forbidden = new Set<string>();

  /** Qualified names of which listings say that they cannot be read. */
  readonly unreadable = new Set<string>();

  subjects: string[] = [];

  /** Which page of a listing fails, if listings fail; the first is 0. */
  failingPage = 0;

  pageSize = 2;

  /** Called before each call is answered. */
  onCall: (operation: Operation) => void | Promise<void> = () => {};

  put(name: string, topic: Parameters<typeof aCatalogTopic>[0] = {}): void {
    const qualifiedName = topic.qualifiedName ?? `lsrc-1:lkc-1:${name}`;
    this.topics.set(qualifiedName, aCatalogTopic({ ...topic, qualifiedName }));
  }

  remove(name: string): void {
    this.topics.delete(`lsrc-1:lkc-1:${name}`);
  }

  /** From now on, listings show what is there now, whatever becomes of it. */
  beLate(): void {
    this.late = new Map(this.topics);
  }

  /** Listings show what is there again. */
  catchUp(): void {
    this.late = undefined;
  }

  readonly streamCatalog: ReadableCatalog = {
    topics: options => this.list(options),
    readTopic: (qualifiedName, options) => this.read(qualifiedName, options),
  };

  readonly schemaRegistry: ReadableRegistry = {
    subjects: async ({ prefix = '', ...call } = {}) => {
      await this.answer('subjects', call);
      const start = prefix.replace(':*:', '');
      return this.subjects.filter(subject =>
        subject.replace(/^:[^:]*:/, '').startsWith(start),
      );
    },
  };

  private async *list(options: TopicsOptions): AsyncGenerator<CatalogTopic[]> {
    const { via, tag = '' } = options;
    const listed = [...(this.late ?? this.topics).values()].filter(
      ({ qualifiedName, tags }) =>
        tags.includes(tag) && !this.unlisted.has(qualifiedName),
    );
    const pages = Math.max(1, Math.ceil(listed.length / this.pageSize));
    for (let page = 0; page < pages; page++) {
      await this.answer(via, options, page === this.failingPage);
      const start = page * this.pageSize;
      const readable = listed
        .slice(start, start + this.pageSize)
        .filter(({ qualifiedName }) => {
          if (!this.unreadable.has(qualifiedName)) return true;
          const because = 'its name is no text';
          options.onUnreadable?.({ qualifiedName, because });
          return false;
        });
      if (readable.length > 0) {
        yield via === 'graphql' ? readable : readable.map(withoutMetadata);
      }
    }
  }

  private async read(
    qualifiedName: string,
    options: CallOptions = {},
  ): Promise<CatalogTopic> {
    await this.answer('readTopic', options);
    if (this.forbidden.has(qualifiedName)) throw failure('readTopic', 403);
    const topic = this.topics.get(qualifiedName);
    if (!topic) throw failure('readTopic', 404, 4040009);
    return topic;
  }

  private async answer(
    operation: Operation,
    { onRequest, signal }: CallOptions,
    canFail = true,
  ): Promise<void> {
    await this.onCall(operation);
    signal?.throwIfAborted();
    onRequest?.({ operation, durationMs: 1, attempt: 1 });
    const error = this.failures.get(operation);
    if (error && canFail) throw error;
  }
}

/** What the client throws when an API answers with an error status. */
export function failure(
  operation: string,
  status: number,
  code?: number,
): ConfluentApiError {
  return new ConfluentApiError({ operation, failure: 'status', status, code });
}

function withoutMetadata(topic: CatalogTopic): CatalogTopic {
  return { ...topic, businessMetadata: undefined };
}
