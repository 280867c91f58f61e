// SPDX-License-Identifier: Apache-2.0
import { normalSubject, parseSubject } from '../../world/registry/subjectNames';
import { refusals } from '../../world/registry/RegistryError';
import type { DeletedFilter } from '../../world/registry/Registry';
import { toSubjectVersionEntity } from '../../world/entities';
import type { SubjectVersion } from '../../world/registry/SubjectVersion';
import { forbidden } from '../ApiError';
import {
  booleanParameter,
  integerParameter,
  pathParameter,
} from '../parameters';
import type { Call } from '../Route';

/** The subject a call is about: `/contexts/.ctx/subjects/x` means `:.ctx:x`. */
export function subjectInPath({ params }: Pick<Call, 'params'>): string {
  const subject = pathParameter(params, 'subject');
  const { context } = params;
  return context === undefined || parseSubject(subject).context !== '.'
    ? normalSubject(subject)
    : normalSubject(`:${context}:${subject}`);
}

/** @throws RegistryError 42202 when it is neither `latest` nor a number from 1. */
export function versionInPath({
  params,
}: Pick<Call, 'params'>): number | 'latest' {
  const text = pathParameter(params, 'version');
  if (text === 'latest' || text === '-1') return 'latest';
  const version = Number(text);
  if (!Number.isInteger(version) || version < 1 || version > 2 ** 31 - 1) {
    throw refusals.invalidVersion(text);
  }
  return version;
}

export function deletedFilter(query: URLSearchParams): DeletedFilter {
  return {
    deleted: booleanParameter(query, 'deleted'),
    deletedOnly: booleanParameter(query, 'deletedOnly'),
  };
}

/** Offset and limit of a list; a limit of 0 or less, or above the list's own, is as good as none. */
export function registryPage(query: URLSearchParams, max?: number) {
  const offset = Math.max(0, integerParameter(query, 'offset') ?? 0);
  const limit = integerParameter(query, 'limit') ?? -1;
  const isUsable = limit > 0 && (max === undefined || limit <= max);
  return { offset, limit: isUsable ? limit : max };
}

/** Whether the caller may see a version; lists leave out what is not seen. */
export function seesVersion(
  { viewer, environment }: Call,
  version: SubjectVersion,
): boolean {
  if (viewer.id === undefined) return true;
  const { id: environmentId, registryId } = environment.spec;
  return viewer.sees(
    toSubjectVersionEntity(version, {
      environmentId,
      registryId,
      incarnation: 0,
      nowMs: 0,
    }),
  );
}

/** @throws ApiError 403 when the caller may not see it. */
export function seen(call: Call, version: SubjectVersion): SubjectVersion {
  if (!seesVersion(call, version)) throw forbidden();
  return version;
}
