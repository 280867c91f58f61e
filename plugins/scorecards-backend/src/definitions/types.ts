// SPDX-License-Identifier: Apache-2.0
import type {
  DefinitionProblem,
  Evaluator,
  FactDefinition,
  LoadedDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** Something that should be the definition of a scorecard, or what a domain adds to one. */
export interface DefinitionSource extends LoadedDefinition<unknown> {
  /** The line of a path like `checks[3].condition`, or of what is nearest above it; counted from 1. */
  lineOf?(path: string): number | undefined;
}

/** What was found where definitions are looked for. */
export interface DefinitionsRead {
  sources: DefinitionSource[];
  /** Of what could not even be read. */
  problems: DefinitionProblem[];
}

/** Definitions that had no problem, so that they can go on counting when what replaces them has one. */
export interface GoodDefinition {
  /** Unique: of the scorecard, or of the addition of a domain. */
  key: string;
  kind: 'scorecard' | 'addition';
  scorecard: string;
  place: string;
  content: unknown;
}

export interface DefinitionStore {
  good(): Promise<GoodDefinition[]>;
  keepGood(definitions: readonly GoodDefinition[], at: string): Promise<void>;
  /** Notes what counts from now on; nothing when it counted already. */
  noteVersion(of: {
    scorecard: string;
    version: number;
    digest: string;
    at: string;
  }): Promise<void>;
  /** All there were, newest first. */
  versions(
    scorecard: string,
  ): Promise<{ version: number; digest: string; firstSeenAt: string }[]>;
}

/** What counts now. The same object as long as nothing changes. */
export interface CurrentDefinitions {
  evaluators: readonly Evaluator[];
  problems: readonly DefinitionProblem[];
  facts: readonly (FactDefinition & { provider: string })[];
}
