// SPDX-License-Identifier: Apache-2.0
import type {
  OperationProblem,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The fields that a form of metadata can show, in their order. `successor` and `endsOn` have a page of their own. */
export const METADATA_FIELDS = [
  'product',
  'description',
  'owner',
  'ownerEmail',
  'domain',
  'qualityTier',
  'slaTier',
  'lifecycle',
  'attributes',
] as const satisfies readonly (keyof ProductMetadata)[];

export type MetadataField = (typeof METADATA_FIELDS)[number];

/** Path, within a target, of the field that says whose terms have been accepted. */
export const ACCEPTANCE_PATH = 'acceptedSlaTier';

/** The path of a field within a target, as problems name it. */
export function pathOf(field: MetadataField): string {
  return `metadata.${field}`;
}

/** The path of an attribute that is none of the form's own fields. */
export function pathOfAttribute(name: string): string {
  return `metadata.attributes.${name}`;
}

/** The problems of one field, the errors first. */
export function problemsAt(
  problems: readonly OperationProblem[],
  path: string,
): OperationProblem[] {
  return worstFirst(problems.filter(({ field }) => field === path));
}

/** The problems that belong to none of the fields on screen, and so must stand by themselves. */
export function problemsElsewhere(
  problems: readonly OperationProblem[],
  paths: readonly string[],
): OperationProblem[] {
  return worstFirst(
    problems.filter(({ field }) => !field || !paths.includes(field)),
  );
}

/** The paths of the fields that a form shows. */
export function shownPaths(
  fields: readonly MetadataField[],
  attributeNames: readonly string[],
): string[] {
  return [
    ...fields.map(pathOf),
    ...(fields.includes('slaTier') ? [ACCEPTANCE_PATH] : []),
    ...(fields.includes('attributes')
      ? attributeNames.map(pathOfAttribute)
      : []),
  ];
}

export function hasErrors(problems: readonly OperationProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function worstFirst(problems: OperationProblem[]): OperationProblem[] {
  const isError = ({ severity }: OperationProblem) => severity === 'error';
  return [
    ...problems.filter(isError),
    ...problems.filter(problem => !isError(problem)),
  ];
}
