// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';

/** An entity of the catalog, with what results are shown and grouped by. Refs are full and in lower case. */
export interface KnownEntity {
  entityRef: string;
  entity: Entity;
  title: string;
  ownerRef?: string;
  domainRef?: string;
}

/** What groups and domains are called, and parts of. */
export interface OrganisationTree {
  /** What it is part of, the nearest first; empty when of nothing, or when nobody knows it. */
  ancestorsOf(entityRef: string): readonly string[];
  /** As people call it; the name when nobody says more. */
  titleOf(entityRef: string): string;
}

/** Everything that scorecards could apply to, as the catalog held it last. The same object as long as nothing changed. */
export interface EntityView {
  byRef: ReadonlyMap<string, KnownEntity>;
  tree: OrganisationTree;
  /** The entity's domain and those above it, the nearest first. */
  domainsOf(entity: KnownEntity): string[];
}
