// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../clock';
import { guidOf } from '../identity';
import { rememberAll, type Restorable, type Restore } from '../Restore';
import type {
  BusinessMetadataDefinitionSpec,
  EnvironmentSpec,
  TagDefinitionSpec,
} from '../scenario';
import type { CatalogEntity } from './CatalogEntity';
import {
  Definitions,
  toBusinessMetadataDefinition,
  toTagDefinition,
  type BusinessMetadataDefinition,
  type DefinitionRecord,
  type TagDefinition,
} from './Definitions';
import type { DelayLine } from './DelayLine';

/** The tags and the business metadata that an environment knows. */
export class Vocabulary implements Restorable {
  readonly tags: Definitions<TagDefinition>;
  readonly businessMetadata: Definitions<BusinessMetadataDefinition>;

  constructor(
    private readonly environment: EnvironmentSpec,
    private readonly clock: Clock,
    delayLine: DelayLine,
  ) {
    this.tags = new Definitions(delayLine);
    this.businessMetadata = new Definitions(delayLine);
  }

  /** Makes the definition, or its next version. */
  defineTag(spec: TagDefinitionSpec): TagDefinition {
    const before = this.tags.actual(spec.name);
    const definition = toTagDefinition(
      spec,
      this.toRecord('tag', spec, before),
    );
    this.tags.set(definition);
    return definition;
  }

  /** @throws Error when the environment's package has no business metadata. */
  defineBusinessMetadata(
    spec: BusinessMetadataDefinitionSpec,
  ): BusinessMetadataDefinition {
    if (this.environment.package === 'essentials') {
      throw new Error(
        `${this.environment.id} has the Essentials package, so no business metadata '${spec.name}'`,
      );
    }
    const before = this.businessMetadata.actual(spec.name);
    const definition = toBusinessMetadataDefinition(
      spec,
      this.toRecord('businessMetadata', spec, before),
    );
    this.businessMetadata.set(definition);
    return definition;
  }

  /** Defines whatever the entity carries and nobody has defined, so that scenarios need not. */
  defineWhatIsUsed({ tags, businessMetadata }: CatalogEntity): void {
    for (const name of tags) {
      if (!this.tags.actual(name)) this.defineTag({ name });
    }
    for (const [name, values] of Object.entries(businessMetadata)) {
      const known = this.businessMetadata.actual(name)?.attributes ?? [];
      const missing = Object.keys(values).filter(
        attribute => !known.some(each => each.name === attribute),
      );
      if (missing.length > 0) {
        this.defineBusinessMetadata({
          name,
          attributes: [...known, ...missing],
        });
      }
    }
  }

  remember(): Restore {
    return rememberAll([this.tags, this.businessMetadata]);
  }

  private toRecord(
    sort: 'tag' | 'businessMetadata',
    spec: { name: string; description?: string },
    before: DefinitionRecord | undefined,
  ): DefinitionRecord {
    const nowMs = this.clock().getTime();
    return {
      name: spec.name,
      description: spec.description ?? before?.description,
      guid: guidOf(this.environment.id, sort, spec.name),
      createdAtMs: before?.createdAtMs ?? nowMs,
      updatedAtMs: nowMs,
      version: (before?.version ?? 0) + 1,
    };
  }
}
