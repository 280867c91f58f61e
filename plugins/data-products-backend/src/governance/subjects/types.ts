// SPDX-License-Identifier: Apache-2.0

import {
  GovernedRule,
  SubjectChange,
  SubjectCompatibility,
  SubjectSettings,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What is kept of a subject, as far as it decides what to read of it next. */
export interface KnownSubject {
  /** The newest version that was read. */
  version: number;
  compatibility: SubjectCompatibility;
  /** ISO 8601. */
  readAt: string;
  /** Versions without a verdict, because every change was allowed when they were seen, or the registry gave none. */
  undecided: Undecided[];
}

export type Undecided = Pick<SubjectChange, 'version' | 'at'>;

/** What one reading of a subject found. */
export interface SubjectReading extends Omit<KnownSubject, 'undecided'> {
  subject: string;
  /** Of the newest version; absent when that was read before, because the rules of a version never change. */
  rules?: GovernedRule[];
  /** Versions that were compared now. */
  changes: SubjectChange[];
}

/** Settings of subjects and the verdicts about their versions; several processes may write. */
export interface SubjectStore {
  /** Of every subject that is kept. */
  known(environmentId: string): Promise<Map<string, KnownSubject>>;
  /** Adds and replaces, in one transaction; changes that are known are never lost by it. */
  save(environmentId: string, readings: SubjectReading[]): Promise<void>;
  /** Forgets all other subjects, and their changes. */
  keepOnly(
    environmentId: string,
    subjects: { has(subject: string): boolean },
  ): Promise<void>;
  /** Versions that followed another, newest first, and how many there are of these subjects. */
  changes(
    environmentId: string,
    subjects: string[],
    page: { limit: number; offset: number },
  ): Promise<{
    items: (SubjectChange & { subject: string })[];
    totalItems: number;
  }>;
  /** Unknown subjects are left out. */
  settings(
    environmentId: string,
    subjects: string[],
  ): Promise<Map<string, SubjectSettings>>;
}
