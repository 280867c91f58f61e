// SPDX-License-Identifier: Apache-2.0
import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  type KnownQualityTier,
  type KnownSlaTier,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A level that products of some tiers have to reach. */
export interface GateRule {
  /** A product is meant when each tier that is named here is one of its own; never empty. */
  when: { qualityTier?: KnownQualityTier[]; slaTier?: KnownSlaTier[] };
  scorecard: string;
  /** Id of the level. */
  level: string;
  whenNotReached: Leniency;
}

/** What becomes of an operation. */
export type Leniency = 'refuse' | 'warn';

export interface GateSettings {
  rules: GateRule[];
  /** What becomes of operations while nobody can tell whether a level is reached. */
  whenUnknown: Leniency;
  timeoutMs: number;
}

const PREFIX = 'scorecards.gates';

/**
 * Reads under which conditions products may be published.
 *
 * @param options.scorecard - What rules mean that name none.
 * @throws Error that names the key, and what would be right.
 */
export function readGateSettings(
  config: RootConfigService,
  options: { scorecard: string },
): GateSettings {
  const rules = config.getOptionalConfigArray(`${PREFIX}.publish`) ?? [];
  const seconds = config.getOptionalNumber(`${PREFIX}.timeoutSeconds`) ?? 5;
  if (!(seconds > 0 && seconds <= 25)) {
    throw new Error(
      `${PREFIX}.timeoutSeconds is ${seconds}; it must be more than 0 and at most 25`,
    );
  }
  return {
    timeoutMs: seconds * 1_000,
    whenUnknown: oneOf(
      ['warn', 'refuse'],
      config.getOptionalString(`${PREFIX}.whenUnknown`) ?? 'warn',
      `${PREFIX}.whenUnknown`,
    ),
    rules: rules.map((rule, index) => {
      const place = `${PREFIX}.publish[${index}]`;
      const when = {
        qualityTier: tiers('qualityTier', QUALITY_TIERS),
        slaTier: tiers('slaTier', SLA_TIERS),
      };
      function tiers<T extends string>(
        key: string,
        known: readonly T[],
      ): T[] | undefined {
        const written = rule.getOptional(`when.${key}`);
        if (written === undefined) return undefined;
        const texts = Array.isArray(written) ? written : [written];
        return texts.map(text => oneOf(known, text, `${place}.when.${key}`));
      }
      if (!when.qualityTier?.length && !when.slaTier?.length) {
        throw new Error(
          `${place}.when names no tier; write which products are meant, e.g. { qualityTier: authoritative }`,
        );
      }
      return {
        when,
        scorecard: rule.getOptionalString('scorecard') ?? options.scorecard,
        level: rule.getString('level'),
        whenNotReached: oneOf(
          ['refuse', 'warn'],
          rule.getOptionalString('whenNotReached') ?? 'refuse',
          `${place}.whenNotReached`,
        ),
      };
    }),
  };
}

function oneOf<T extends string>(
  known: readonly T[],
  written: unknown,
  key: string,
): T {
  const found = known.find(each => each === written);
  if (found !== undefined) return found;
  throw new Error(
    `${key} is ${JSON.stringify(written)}; it must be ${known.join(' or ')}`,
  );
}
