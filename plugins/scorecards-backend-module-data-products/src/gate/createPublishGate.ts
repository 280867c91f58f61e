// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  GovernanceApi,
  ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import type {
  GateRemarks,
  OperationGate,
  PlannedProduct,
} from '@data-mesh/backstage-plugin-data-products-node';
import type {
  Scorecard,
  ScorecardsApi,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { FactContext } from '../facts/factsOfProduct';
import type { Surroundings } from '../facts/ownership';
import type { ServiceCall } from '../provider/createServiceCalls';
import type { Settings } from '../settings';
import { isNewDemand, plannedEntity, rulesFor } from './demands';
import { type GateFinding, gateRemarks } from './gateRemarks';
import { proposedFacts } from './proposedFacts';
import type { GateRule, GateSettings } from './readGateSettings';

/** Questions to the scorecards back end that are under way at the same time. */
const QUESTIONS_AT_A_TIME = 8;

export interface PublishGateOptions {
  gates: GateSettings;
  settings: Settings;
  scorecards: Pick<ScorecardsApi, 'gate' | 'scorecards'>;
  callScorecards: ServiceCall;
  products: Pick<GovernanceApi, 'governanceOf'>;
  callProducts: ServiceCall;
  /** Of these products and owners. */
  surroundings: (entityRefs: string[]) => Promise<Surroundings>;
  logger: LoggerService;
  now: () => Date;
}

/** What all questions of one plan share. */
interface Shared {
  scorecards: ReadonlyMap<string, Scorecard>;
  governance: ReadonlyMap<string, ProductGovernance>;
  facts: FactContext;
  signal: AbortSignal;
}

/**
 * Lets products have a tier only when they reach the level that configuration demands for it. It asks as a service, so that
 * the rule is the same for everybody, also for those who may not see results.
 */
export function createPublishGate(options: PublishGateOptions): OperationGate {
  const { gates, settings, scorecards, products, logger, now } = options;

  async function readShared(
    planned: PlannedProduct[],
    signal: AbortSignal,
  ): Promise<Shared> {
    const refs = planned.flatMap(({ entityRef }) => entityRef ?? []);
    const owners = planned.flatMap(({ after: { owner } }) =>
      owner.status === 'resolved' ? owner.entityRef : [],
    );
    const [descriptions, governance, surroundings] = await Promise.all([
      scorecards.scorecards(await options.callScorecards(signal)),
      refs.length > 0
        ? products.governanceOf(refs, await options.callProducts(signal))
        : [],
      options.surroundings([...new Set([...refs, ...owners])]),
    ]);
    return {
      signal,
      scorecards: new Map(
        descriptions.map(({ scorecard }) => [scorecard.id, scorecard]),
      ),
      governance: new Map(
        governance.map(each => [each.entityRef.toLowerCase(), each]),
      ),
      facts: { ...settings, surroundings, now: now() },
    };
  }

  /** `undefined` when the rule demands nothing that it did not demand before. */
  async function find(
    rule: GateRule,
    planned: PlannedProduct,
    shared: Shared,
  ): Promise<GateFinding | undefined> {
    const scorecard = shared.scorecards.get(rule.scorecard);
    if (!scorecard) {
      return unanswered(`there is no scorecard ${rule.scorecard}`);
    }
    if (!isNewDemand(rule, scorecard, planned)) return undefined;
    const { entityRef, after } = planned;
    const governance = shared.governance.get(entityRef?.toLowerCase() ?? '');
    const answer = await scorecards.gate(
      {
        scorecard: rule.scorecard,
        level: rule.level,
        proposed: {
          // An entity is JSON but for what is undefined, which JSON leaves out.
          entity: JSON.parse(JSON.stringify(plannedEntity(after, planned))),
          facts: proposedFacts(planned, governance, shared.facts),
          isChange: entityRef !== undefined,
        },
      },
      await options.callScorecards(shared.signal),
    );
    return { status: 'answered', answer };
  }

  async function remarksOn(
    planned: PlannedProduct,
    rules: GateRule[],
    shared: Shared | string,
    signal: AbortSignal,
  ): Promise<GateRemarks> {
    const remarks: GateRemarks = { problems: [], notes: [] };
    for (const rule of rules) {
      const finding =
        typeof shared === 'string'
          ? unanswered(shared)
          : await find(rule, planned, shared).catch(error => {
              signal.throwIfAborted();
              return unanswered(describe(error, shared.signal));
            });
      if (!finding) continue;
      if (finding.status === 'unanswered') {
        logger.warn('Whether a product reaches a level could not be asked', {
          product: planned.after.key,
          scorecard: rule.scorecard,
          level: rule.level,
          cause: finding.cause,
        });
      }
      const said = gateRemarks(finding, {
        rule,
        scorecard:
          typeof shared === 'string'
            ? undefined
            : shared.scorecards.get(rule.scorecard),
        isNew: planned.before === undefined,
        whenUnknown: gates.whenUnknown,
      });
      remarks.problems.push(...said.problems);
      remarks.notes.push(...said.notes);
    }
    return remarks;
  }

  return {
    id: 'scorecards',
    async judge(planned, { signal }) {
      const rules = planned.map(each => rulesFor(gates.rules, each));
      if (rules.every(({ length }) => length === 0)) {
        return planned.map(() => ({ problems: [], notes: [] }));
      }
      const inTime = AbortSignal.any([
        signal,
        AbortSignal.timeout(gates.timeoutMs),
      ]);
      const shared = await readShared(
        planned.filter((_each, index) => rules[index]?.length),
        inTime,
      ).catch(error => {
        signal.throwIfAborted();
        return describe(error, inTime);
      });
      const remarks: GateRemarks[] = [];
      for (let at = 0; at < planned.length; at += QUESTIONS_AT_A_TIME) {
        const some = planned.slice(at, at + QUESTIONS_AT_A_TIME);
        remarks.push(
          ...(await Promise.all(
            some.map((each, index) =>
              remarksOn(each, rules[at + index] ?? [], shared, signal),
            ),
          )),
        );
      }
      return remarks;
    },
  };
}

function unanswered(cause: string): GateFinding {
  return { status: 'unanswered', cause: cause.replace(/\.$/, '') };
}

function describe(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'scorecards did not answer in time';
  if (!(error instanceof Error)) return String(error);
  // Its own message tells no more than the status.
  return error.name === 'ResponseError' && error.cause instanceof Error
    ? error.cause.message
    : error.message;
}
