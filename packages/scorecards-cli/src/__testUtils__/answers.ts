// SPDX-License-Identifier: Apache-2.0
import {
  aCheckResult,
  aGateAnswer,
  anEvidence,
  aScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';

/** Bronze, with half of the fields documented. */
export const NOT_REACHED = aGateAnswer({
  verdict: 'notReached',
  result: aScorecardResult({ level: 'bronze', scoreFraction: 0.715 }),
  inTheWay: [
    {
      title: 'Fields are documented',
      howToFix: 'Add a doc to each field,\nthen register the schema.',
      result: aCheckResult({
        check: 'documented',
        status: 'fail',
        evidence: [
          anEvidence({
            title: 'Documented fields',
            observed: 0.5,
            expected: 'at least 90 %',
            source: 'Schema Registry',
          }),
        ],
      }),
    },
  ],
});

/** No level that is certain, since a provider failed. */
export const UNKNOWN = aGateAnswer({
  verdict: 'unknown',
  result: aScorecardResult({
    level: undefined,
    possibleLevel: 'silver',
    scoreFraction: undefined,
    knownFraction: 0.4,
  }),
  inTheWay: [
    {
      title: 'Consumers keep up',
      howToFix: 'Find out which consumer is behind.',
      result: aCheckResult({
        check: 'lag',
        status: 'error',
        evidence: [
          anEvidence({
            title: 'Lag',
            observed: undefined,
            expected: 'at most 100',
            source: 'Kafka',
            observedAt: undefined,
            reason: 'Timed out.\n::error::Not a command',
          }),
        ],
      }),
    },
  ],
});
