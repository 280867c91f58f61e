// SPDX-License-Identifier: Apache-2.0
import type {
  SchemaSubject,
  SchemaVersionSummary,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The subjects that describe the same topics, as they stand together in the list to choose from. */
export interface SubjectGroup {
  /** Never empty, unless nothing tells which topic the subjects describe. */
  topics: string[];
  subjects: SchemaSubject[];
}

/** Puts subjects with the same topics together; groups and subjects keep the order they came in. */
export function groupSubjects(subjects: SchemaSubject[]): SubjectGroup[] {
  const groups = new Map<string, SubjectGroup>();
  for (const subject of subjects) {
    const key = JSON.stringify(subject.topics);
    const group = groups.get(key);
    if (group) group.subjects.push(subject);
    else groups.set(key, { topics: subject.topics, subjects: [subject] });
  }
  return [...groups.values()];
}

export type ChosenSubject =
  | { status: 'one'; subject: SchemaSubject }
  /** The one asked for is not among them; `instead` is. */
  | { status: 'unknown'; instead: SchemaSubject }
  | { status: 'none' };

/** The subject asked for; without a question the first one of values that could be read, else the first of values, else the first. */
export function chosenSubject(
  subjects: SchemaSubject[],
  asked: string | undefined,
): ChosenSubject {
  const values = subjects.filter(({ part }) => part === 'value');
  const first =
    values.find(({ state }) => state.status === 'read') ??
    values[0] ??
    subjects[0];
  if (!first) return { status: 'none' };
  if (asked === undefined) return { status: 'one', subject: first };
  const found = subjects.find(({ subject }) => subject === asked);
  return found
    ? { status: 'one', subject: found }
    : { status: 'unknown', instead: first };
}

/** A subject without a readable version, and why. */
export type SubjectWithoutVersions = SchemaSubject & {
  state: Exclude<SchemaSubject['state'], { status: 'read' }>;
};

export function hasNoVersions(
  subject: SchemaSubject,
): subject is SubjectWithoutVersions {
  return subject.state.status !== 'read';
}

/** The version asked for, the newest without a question; `undefined` when there is no such version. */
export function chosenVersion(
  versions: SchemaVersionSummary[],
  asked: number | undefined,
): SchemaVersionSummary | undefined {
  return asked === undefined
    ? versions[0]
    : versions.find(({ version }) => version === asked);
}

/**
 * The version to compare another with: the one asked for, else the one before it, else the one after it.
 *
 * @param versions - Newest first.
 */
export function versionToCompareWith(
  versions: SchemaVersionSummary[],
  version: number,
  asked: number | undefined,
): number | undefined {
  const numbers = versions.map(summary => summary.version);
  if (asked !== undefined && numbers.includes(asked)) return asked;
  return (
    numbers.find(number => number < version) ??
    numbers.findLast(number => number > version)
  );
}
