// SPDX-License-Identifier: Apache-2.0
import { KnownQualityTier, KnownSlaTier } from '../model/product';

/** A word that people choose from, and what it promises. */
export interface TierDefinition<T extends string> {
  tier: T;
  title: string;
  /** What it means, in a sentence. */
  description: string;
  /** What whoever offers the product commits to, in words and numbers; one line each. */
  terms: string[];
}

/** Whether an environment can be written to. */
export interface EnvironmentWriting {
  environmentId: string;
  isWritable: boolean;
  /** Why not, and what to do. */
  because?: string;
  package: 'essentials' | 'advanced' | 'unknown';
  /** Kafka clusters that topics can be created on, and how. */
  clusters: {
    clusterId: string;
    canCreateBlank: boolean;
    /** ids of ksqlDB clusters that work on it */
    ksqldbClusterIds: string[];
  }[];
}

/** What the tiers mean, as configuration says. */
export interface TierVocabulary {
  qualityTiers: TierDefinition<KnownQualityTier>[];
  slaTiers: TierDefinition<KnownSlaTier>[];
}

/** What may be chosen; the same for pages, templates and documents. */
export interface Vocabulary extends TierVocabulary {
  /** Names of the other attributes that the business metadata have, by environment. */
  attributesByEnvironment: Record<string, string[]>;
  /** Longest description, in characters. */
  maxDescriptionLength: number;
  environments: EnvironmentWriting[];
}
