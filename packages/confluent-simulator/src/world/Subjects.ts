// SPDX-License-Identifier: Apache-2.0
import type { Births } from './Births';
import type { Catalog } from './catalog/Catalog';
import type { Vocabulary } from './catalog/Vocabulary';
import {
  fieldQualifiedName,
  schemaQualifiedName,
  subjectVersionQualifiedName,
  toFieldEntity,
  toSchemaEntity,
  toSubjectVersionEntity,
} from './entities';
import type { Registry } from './registry/Registry';
import { fieldsOf } from './registry/schemaFields';
import type { SubjectVersion } from './registry/SubjectVersion';
import type { SchemaSpec } from './scenario';

/** The subjects of one environment's registry, which the catalog follows. */
export class Subjects {
  constructor(
    private readonly registryId: string,
    private readonly registry: Registry,
    private readonly catalog: Catalog,
    private readonly vocabulary: Vocabulary,
    private readonly births: Births,
  ) {}

  /** Registers without judging: judging is for those who come by HTTP. */
  register(subject: string, spec: SchemaSpec): SubjectVersion {
    const version = this.registry.register(subject, spec);
    this.addVersion(version, spec.tags);
    this.addSchema(version, spec.fieldTags);
    return version;
  }

  remove(versions: SubjectVersion[], options: { permanent: boolean }): void {
    if (options.permanent) this.registry.hardDelete(versions);
    else this.registry.softDelete(versions);
    for (const version of versions) {
      const entity = this.catalog.actual(
        'sr_subject_version',
        subjectVersionQualifiedName(this.registryId, version),
      );
      if (entity) this.catalog.remove(entity);
    }
  }

  private addVersion(version: SubjectVersion, tags: string[] = []): void {
    const address = subjectVersionQualifiedName(this.registryId, version);
    if (this.catalog.actual('sr_subject_version', address)) return;
    const entity = toSubjectVersionEntity(
      version,
      this.births.next(address),
      tags,
    );
    this.vocabulary.defineWhatIsUsed(entity);
    this.catalog.add(entity);
  }

  private addSchema(
    version: SubjectVersion,
    fieldTags: Record<string, string[]> = {},
  ): void {
    const address = schemaQualifiedName(this.registryId, version);
    if (this.catalog.actual('sr_schema', address)) return;
    const schema = toSchemaEntity(version, this.births.next(address));
    this.catalog.add(schema);
    for (const field of fieldsOf(version.schema)) {
      const tags = [
        ...new Set([...field.tags, ...(fieldTags[field.path] ?? [])]),
      ];
      const birth = this.births.next(fieldQualifiedName(address, field));
      const entity = toFieldEntity({ ...field, tags }, schema, birth);
      this.vocabulary.defineWhatIsUsed(entity);
      this.catalog.add(entity);
    }
  }
}
