// SPDX-License-Identifier: Apache-2.0

/** A refusal of the Schema Registry, with its own code; the status is the code's first three digits. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return Math.floor(this.code / 100);
  }
}

// Codes and wording: schema-registry 8.5, `rest/exceptions/Errors.java`.
export const refusals = {
  subjectNotFound: (subject: string) =>
    new RegistryError(40401, `Subject '${subject}' not found.`),
  versionNotFound: (version: number | string) =>
    new RegistryError(40402, `Version ${version} not found.`),
  schemaNotFound: (id?: number | string) =>
    new RegistryError(
      40403,
      id === undefined ? 'Schema not found' : `Schema ${id} not found`,
    ),
  subjectSoftDeleted: (subject: string) =>
    new RegistryError(
      40404,
      `Subject '${subject}' was soft deleted.Set permanent=true to delete permanently`,
    ),
  subjectNotDeletedFirst: (subject: string) =>
    new RegistryError(
      40405,
      `Subject '${subject}' was not deleted first before being permanently deleted`,
    ),
  versionSoftDeleted: (subject: string, version: number) =>
    new RegistryError(
      40406,
      `Subject '${subject}' Version ${version} was soft deleted.Set permanent=true to delete permanently`,
    ),
  versionNotDeletedFirst: (subject: string, version: number) =>
    new RegistryError(
      40407,
      `Subject '${subject}' Version ${version} was not deleted first before being permanently deleted`,
    ),
  noSubjectLevel: (subject: string) =>
    new RegistryError(
      40408,
      `Subject '${subject}' does not have subject-level compatibility configured`,
    ),
  noSubjectMode: (subject: string) =>
    new RegistryError(
      40409,
      `Subject '${subject}' does not have subject-level mode configured`,
    ),
  incompatible: (subject: string, messages: readonly string[]) =>
    new RegistryError(
      40901,
      `Schema being registered is incompatible with an earlier schema for subject "${subject}", details: [${messages.join(', ')}]`,
    ),
  invalidSchema: (details: string) =>
    new RegistryError(42201, `Invalid schema ${details}`),
  invalidVersion: (version: string) =>
    new RegistryError(
      42202,
      `The specified version '${version}' is not a valid version id. Allowed values are between [1, 2^31-1] and the string "latest"`,
    ),
  invalidLevel: () =>
    new RegistryError(
      42203,
      'Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive',
    ),
  invalidMode: () =>
    new RegistryError(
      42204,
      'Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT',
    ),
  readOnly: (subject: string, mode: string) =>
    new RegistryError(
      42205,
      `Subject ${subject} is in ${mode.toLowerCase()} mode`,
    ),
  referenced: (subject: string, version: number) =>
    new RegistryError(
      42206,
      `One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=${subject},version=${version}}.`,
    ),
  /** Not of the registry: the simulator's own, for what it will not guess. */
  cannotSay: (why: string) =>
    new RegistryError(50101, `The simulator cannot say: ${why}`),
};
