// SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { Exemption, ExemptionPhase } from '../model/exemption';
import { FactDefinition, FactValue } from '../model/fact';
import {
  CheckResult,
  ResultStatus,
  ScorecardResult,
  Standing,
} from '../model/result';
import {
  RankedEntity,
  RollUp,
  RollUpFacet,
  RollUpGroup,
} from '../model/rollUp';
import { Scorecard, ScorecardDefinition } from '../model/scorecard';

export interface RequestOptions {
  signal?: AbortSignal;
  /** For back ends; front ends authenticate by their fetch API. */
  token?: string;
}

/** A scorecard, the facts it asks for, and how its providers do. */
export interface ScorecardDescription {
  scorecard: Scorecard;
  facts: (FactDefinition & { provider: string })[];
  /** Earlier versions, newest first. */
  versions: { version: number; digest: string; firstSeenAt: string }[];
}

/** How the last run of a provider of facts went. */
export interface FactProviderStatus {
  id: string;
  title: string;
  lastRunAt?: string;
  /** ISO instant of the last run that told something about everything it should. */
  lastCompleteRunAt?: string;
  /** Why the last run told nothing, or not all. */
  problem?: string;
}

/** Everything the product tab shows of one scorecard. */
export interface EntityScorecard {
  result: ScorecardResult;
  exemptions: (Exemption & { phase: ExemptionPhase })[];
  /** Levels that it has to reach for reasons outside of scorecards, e.g. the tier that it claims. */
  demands: {
    /** Id of the level. */
    level: string;
    /** Who has to, as a sentence begins: `A product of quality tier authoritative`. */
    who: string;
    /** `unknown` when facts are missing that could decide either way. */
    verdict: GateAnswer['verdict'];
  }[];
  /** What the caller may do here. */
  allowed: {
    checkAgain: boolean;
    requestExemption: boolean;
    approveExemption: boolean;
  };
}

/** A point of an entity's history. */
export interface HistoryPoint extends Standing {
  /** ISO instant. */
  at: string;
  scorecardVersion: number;
}

export interface EntityHistory {
  scorecard: string;
  points: HistoryPoint[];
  /** Changes of single results, newest first. */
  changes: {
    at: string;
    check: string;
    from?: ResultStatus;
    to: ResultStatus;
  }[];
  /** Where the definition changed. */
  definitionChanges: { at: string; version: number }[];
}

export interface OverviewRequest {
  scorecard: string;
  /** Days back that trends and improvements cover; 30 when absent, at most 400. */
  days?: number;
  /** Only entities that have these: `{ facet: 'domain', value: 'domain:default/sales' }`; all must hold. */
  where?: { facet: RollUpFacet; value: string }[];
}

/** How everything the caller may read is doing. */
export interface Overview {
  scorecard: string;
  now: RollUp;
  /** One a day, oldest first; a day on which nothing was evaluated is missing. */
  trend: (Pick<RollUp, 'entities' | 'byLevel' | 'scoreFraction'> & {
    day: string;
  })[];
  definitionChanges: { day: string; version: number }[];
  byDomain: RollUpGroup[];
  byOwner: RollUpGroup[];
  worst: RankedEntity[];
  mostImproved: (RankedEntity & { improvement: number })[];
  providers: FactProviderStatus[];
  /** ISO instant of the oldest evaluation that counts here. */
  evaluatedAt?: string;
}

/** How one check stands over everything the caller may read. */
export interface CheckStanding {
  check: string;
  byStatus: { status: ResultStatus; results: number }[];
  /** Share of pass of pass, warn and fail, one a day. */
  trend: { day: string; passFraction: number }[];
}

export interface CheckEntitiesRequest {
  scorecard: string;
  check: string;
  status?: ResultStatus[];
  limit?: number;
  offset?: number;
}

export interface CheckEntitiesPage {
  items: { entity: RankedEntity; result: CheckResult; since: string }[];
  totalItems: number;
}

/** A question of CI or of an operation: does this reach a level? */
export interface GateRequest {
  scorecard: string;
  level: string;
  /** An entity of the catalog. */
  entityRef?: string;
  /** One that does not exist yet: evaluated with the facts given, and without those of providers. */
  proposed?: {
    entity: JsonObject;
    facts?: ProposedFact[];
    /** It would be a change of the entity of its name, which has to be readable, and whose exemptions count. */
    isChange?: boolean;
  };
}

/** What somebody says of something that does not exist yet: a value, or why there is none (`absent`). */
export type ProposedFact =
  { fact: string; value: FactValue } | { fact: string; absent: string };

export interface GateAnswer {
  /** `unknown` when facts are missing that could decide either way. */
  verdict: 'reached' | 'notReached' | 'unknown';
  result: ScorecardResult;
  /** The results that stand in the way, each with what would mend it. */
  inTheWay: { result: CheckResult; title: string; howToFix: string }[];
}

export interface WhatIfRequest {
  /** Of a draft that is loaded … */
  scorecard?: string;
  /** … or a definition that is not, in place of the loaded one with the same id. */
  definition?: ScorecardDefinition;
}

export interface ExemptionRequest {
  entityRef: string;
  scorecard: string;
  check: string;
  reason: string;
  firstDay?: string;
  lastDay: string;
}

export interface ExemptionsQuery {
  entityRef?: string;
  phase?: ExemptionPhase[];
  limit?: number;
  offset?: number;
}

export interface ExemptionsPage {
  items: (Exemption & {
    phase: ExemptionPhase;
    title: string;
    checkTitle: string;
    /** What the caller may do with it. */
    allowed: {
      approve: boolean;
      reject: boolean;
      revoke: boolean;
      withdraw: boolean;
    };
  })[];
  totalItems: number;
  /** Of those of the entity asked for, whatever phases are; phases without any are left out. */
  byPhase: { phase: ExemptionPhase; exemptions: number }[];
}

/** How far everything has come, stage by stage; of which each stage is a part of the one before. */
export interface Adoption {
  scorecard: string;
  stages: { id: string; title: string; description: string }[];
  /** Weeks, oldest first, each by domain; `domainRef` absent for what has none. */
  weeks: {
    week: string;
    byDomain: {
      domainRef?: string;
      counts: { stage: string; count: number }[];
    }[];
  }[];
}
