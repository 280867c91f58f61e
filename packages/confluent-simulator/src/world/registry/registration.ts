// SPDX-License-Identifier: Apache-2.0
import type { CompatibilityLevel, SchemaSpec } from '../scenario';
import { judge } from './judge';
import { parseSchema, type FindReferenced } from './parseSchema';
import type { Registry } from './Registry';
import { refusals, RegistryError } from './RegistryError';
import type { SubjectVersion } from './SubjectVersion';

/**
 * Decides whether a subject may have this schema as its next version.
 *
 * @throws RegistryError 42205, 42201 or 40901 when it may not, 50101 when the simulator cannot say.
 */
export function checkRegistration(
  registry: Registry,
  subject: string,
  spec: SchemaSpec,
): void {
  checkWritable(registry, subject);
  checkSchema(registry, spec);
  if (registry.lookUp(subject, spec)) return;
  const messages = messagesAgainst(registry, spec, {
    earlier: registry.hasVersions(subject) ? registry.versions(subject) : [],
    level: registry.level(subject),
  });
  if (messages.length > 0) throw refusals.incompatible(subject, messages);
}

/** @throws RegistryError 42201 when it is no schema of its type, or refers to what is not there. */
export function checkSchema(registry: Registry, spec: SchemaSpec): void {
  parseSchema(spec, finderIn(registry));
}

/** @throws RegistryError 42205 when the subject is read only. */
export function checkWritable(registry: Registry, subject: string): void {
  const mode = registry.mode(subject);
  if (mode.startsWith('READONLY')) throw refusals.readOnly(subject, mode);
}

/** What a level has against a schema that would come after these versions; empty when nothing. */
export function messagesAgainst(
  registry: Registry,
  spec: SchemaSpec,
  against: { earlier: readonly SubjectVersion[]; level: CompatibilityLevel },
): string[] {
  const find = finderIn(registry);
  const earlier = against.earlier.map(({ version, schema }) => ({
    version,
    text: schema.schema,
    parsed: parseSchema(
      { ...schema, references: [...schema.references] },
      find,
    ),
  }));
  return judge(parseSchema(spec, find), earlier, against.level);
}

function finderIn(registry: Registry): FindReferenced {
  return ({ name, subject, version }) => {
    try {
      return registry.version(subject, version).schema;
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      throw refusals.invalidSchema(
        `{references=[${name}]}, details: No schema reference found for subject "${subject}" and version ${version}`,
      );
    }
  };
}
