// SPDX-License-Identifier: Apache-2.0
import { compareText } from '../catalog/EntityIndex';
import type { Clock } from '../clock';
import { guidOf } from '../identity';
import { rememberMap, type Restorable, type Restore } from '../Restore';
import type { CompatibilityLevel, RegistryMode, SchemaSpec } from '../scenario';
import { refusals } from './RegistryError';
import {
  canonicalKey,
  schemaTextOf,
  schemaTypeOf,
  type RegisteredSchema,
  type SubjectVersion,
} from './SubjectVersion';
import { fitsSubjectPrefix, normalSubject, parseSubject } from './subjectNames';

interface Subject {
  readonly name: string;
  /** In order of their numbers; soft-deleted ones too. */
  readonly versions: readonly SubjectVersion[];
}

/** Which of the soft-deleted a reader wants to see. */
export interface DeletedFilter {
  deleted?: boolean;
  deletedOnly?: boolean;
}

/** The subjects, schemas and settings of one Schema Registry. It keeps what it is given: judging it is done before. */
export class Registry implements Restorable {
  private readonly subjects = new Map<string, Subject>();
  private readonly schemas = new Map<number, RegisteredSchema>();
  private readonly ids = new Map<string, number>();
  private readonly levels = new Map<string, CompatibilityLevel>();
  private readonly modes = new Map<string, RegistryMode>();
  private sortedNames: readonly string[] | undefined;
  private nextId = 100_001;
  globalLevel: CompatibilityLevel;
  globalMode: RegistryMode = 'READWRITE';

  constructor(
    private readonly clock: Clock,
    level: CompatibilityLevel = 'BACKWARD',
  ) {
    this.globalLevel = level;
  }

  /** The same schema twice in one subject is one version; in two subjects it is one id. */
  register(subjectName: string, spec: SchemaSpec): SubjectVersion {
    const name = normalSubject(subjectName);
    const schema = this.schemaOf(parseSubject(name).context, spec);
    const subject = this.subjects.get(name) ?? { name, versions: [] };
    const known = subject.versions.find(
      version => version.schema.id === schema.id && !version.isDeleted,
    );
    if (known) return known;
    const version: SubjectVersion = {
      subject: name,
      version: (subject.versions.at(-1)?.version ?? 0) + 1,
      schema,
      registeredAtMs: spec.registeredAt
        ? Date.parse(spec.registeredAt)
        : this.clock().getTime(),
      isDeleted: false,
    };
    const versions = [...subject.versions, version];
    this.subjects.set(name, { name, versions });
    this.sortedNames = undefined;
    return version;
  }

  /** Sorted. */
  subjectNames(options: DeletedFilter & { prefix?: string }): string[] {
    const { prefix = ':*:' } = options;
    this.sortedNames ??= [...this.subjects.keys()].sort(compareText);
    return this.sortedNames.filter(
      name =>
        fitsSubjectPrefix(name, prefix) && this.hasVersions(name, options),
    );
  }

  /** Sorted; always with the default one, `.`. */
  contexts(): string[] {
    const used = this.subjectNames({}).map(name => parseSubject(name).context);
    return [...new Set(['.', ...used])].sort(compareText);
  }

  hasVersions(subject: string, options: DeletedFilter = {}): boolean {
    return this.versionsOrNone(subject, options).length > 0;
  }

  /** Oldest first. @throws RegistryError 40401 when there is none. */
  versions(subject: string, options: DeletedFilter = {}): SubjectVersion[] {
    const versions = this.versionsOrNone(subject, options);
    if (versions.length === 0) throw refusals.subjectNotFound(subject);
    return versions;
  }

  /** @throws RegistryError 40401 and 40402. */
  version(
    subject: string,
    version: number | 'latest',
    options: DeletedFilter = {},
  ): SubjectVersion {
    const versions = this.versions(subject, options);
    const found =
      version === 'latest'
        ? versions.at(-1)
        : versions.find(each => each.version === version);
    if (!found) throw refusals.versionNotFound(version);
    return found;
  }

  /** The version of the subject that holds this schema. */
  lookUp(
    subject: string,
    spec: SchemaSpec,
    options: DeletedFilter = {},
  ): SubjectVersion | undefined {
    const { context } = parseSubject(normalSubject(subject));
    const id = this.ids.get(canonicalKey(context, spec));
    return this.versionsOrNone(subject, options).find(
      version => version.schema.id === id,
    );
  }

  /** Ids resolve even after every version that uses them was soft-deleted. */
  schema(id: number): RegisteredSchema | undefined {
    return this.schemas.get(id);
  }

  schemaByGuid(guid: string): RegisteredSchema | undefined {
    return [...this.schemas.values()].find(schema => schema.guid === guid);
  }

  /** Every version of every subject with this schema, in order of subject. */
  versionsOfSchema(id: number, options: DeletedFilter = {}): SubjectVersion[] {
    return this.allVersions(options).filter(({ schema }) => schema.id === id);
  }

  allVersions(
    options: DeletedFilter & { prefix?: string; latestOnly?: boolean } = {},
  ): SubjectVersion[] {
    return this.subjectNames(options).flatMap(name => {
      const versions = this.versionsOrNone(name, options);
      return options.latestOnly ? versions.slice(-1) : versions;
    });
  }

  /** Versions whose schema names this one among its references. */
  referencing(subject: string, version: number): SubjectVersion[] {
    const name = normalSubject(subject);
    return this.allVersions().filter(({ schema }) =>
      schema.references.some(
        reference =>
          normalSubject(reference.subject) === name &&
          reference.version === version,
      ),
    );
  }

  softDelete(versions: readonly SubjectVersion[]): void {
    this.replaceVersions(versions, version => [
      { ...version, isDeleted: true },
    ]);
  }

  /** Numbers start again at 1 when nothing is left of a subject. */
  hardDelete(versions: readonly SubjectVersion[]): void {
    this.replaceVersions(versions, () => []);
  }

  /** The subject's own level; `undefined` when it follows the registry's. */
  ownLevel(subject: string): CompatibilityLevel | undefined {
    return this.levels.get(normalSubject(subject));
  }

  setOwnLevel(subject: string, level: CompatibilityLevel | undefined): void {
    setOrDelete(this.levels, normalSubject(subject), level);
  }

  level(subject: string): CompatibilityLevel {
    return this.ownLevel(subject) ?? this.globalLevel;
  }

  ownMode(subject: string): RegistryMode | undefined {
    return this.modes.get(normalSubject(subject));
  }

  setOwnMode(subject: string, mode: RegistryMode | undefined): void {
    setOrDelete(this.modes, normalSubject(subject), mode);
  }

  mode(subject: string): RegistryMode {
    return this.globalMode === 'READONLY_OVERRIDE'
      ? this.globalMode
      : (this.ownMode(subject) ?? this.globalMode);
  }

  remember(): Restore {
    const maps = [
      rememberMap(this.subjects),
      rememberMap(this.schemas),
      rememberMap(this.ids),
      rememberMap(this.levels),
      rememberMap(this.modes),
    ];
    const { nextId, globalLevel, globalMode } = this;
    return () => {
      maps.forEach(restore => restore());
      this.nextId = nextId;
      this.globalLevel = globalLevel;
      this.globalMode = globalMode;
      this.sortedNames = undefined;
    };
  }

  private versionsOrNone(
    subject: string,
    options: DeletedFilter,
  ): SubjectVersion[] {
    const all = this.subjects.get(normalSubject(subject))?.versions ?? [];
    if (options.deletedOnly) return all.filter(({ isDeleted }) => isDeleted);
    return all.filter(({ isDeleted }) => options.deleted || !isDeleted);
  }

  private schemaOf(context: string, spec: SchemaSpec): RegisteredSchema {
    const key = canonicalKey(context, spec);
    const id = this.ids.get(key) ?? this.nextId;
    const known = this.schemas.get(id);
    if (known) return known;
    const schema: RegisteredSchema = {
      id,
      guid: guidOf(key),
      schemaType: schemaTypeOf(spec),
      schema: schemaTextOf(spec),
      references: spec.references ?? [],
      metadata: spec.metadata,
      ruleSet: spec.ruleSet,
    };
    this.nextId += 1;
    this.ids.set(key, id);
    this.schemas.set(id, schema);
    return schema;
  }

  private replaceVersions(
    versions: readonly SubjectVersion[],
    replace: (version: SubjectVersion) => SubjectVersion[],
  ): void {
    const names = new Set(versions.map(({ subject }) => subject));
    for (const name of names) {
      const subject = this.subjects.get(name);
      if (!subject) continue;
      const left = subject.versions.flatMap(version =>
        versions.includes(version) ? replace(version) : [version],
      );
      if (left.length === 0) this.subjects.delete(name);
      else this.subjects.set(name, { name, versions: left });
    }
    this.sortedNames = undefined;
  }
}

function setOrDelete<V>(map: Map<string, V>, key: string, value?: V): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
