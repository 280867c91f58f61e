// SPDX-License-Identifier: Apache-2.0

import { NO_CLUSTER } from '../live/health/createHealth';
import { figureOf } from '../live/health/figure';
import { LiveFactsSource, Unknown } from '../live/types';
import { NOT_MEASURED_YET, unknown } from '../live/unknownFigure';
import { SeenPort } from './readPortFacts';
import { PortUse } from './types';

const NOT_WHOLE = unknown(
  'notMeasuredYet',
  'Some consumer groups were not looked at yet. The portal comes to them in the background.',
);

/**
 * What the background saw of a topic as its use is judged by it: what was known last stays, with why there may be more.
 *
 * @param port.source - Who is asked about its cluster, or why nobody is; absent when the catalog does not tell the cluster.
 */
export function toPortUse(
  port: {
    facts: SeenPort | undefined;
    source: LiveFactsSource | Unknown | undefined;
  },
  when: { nowMs: number; intervalMs: number },
): PortUse {
  const { facts, source = NO_CLUSTER } = port;
  const notAsked = 'status' in source ? source : undefined;
  if (!facts) {
    const problem = notAsked ?? NOT_MEASURED_YET;
    return { readers: [], writingProblem: problem, readingProblem: problem };
  }
  const { stored, readers, index } = facts;
  const { known, problems, end } = stored?.state ?? { known: {}, problems: {} };
  const lastRecordAt = figureOf(
    { known: known.lastRecordAt, problem: problems.lastRecordAt },
    when,
  );
  return {
    lastRecordAt: known.lastRecordAt?.value,
    writingProblem:
      notAsked ??
      (lastRecordAt.status === 'unknown' ? lastRecordAt : undefined),
    wasWritten: end && end.offset !== '0',
    readers: readers.status === 'known' ? readers.value : [],
    readingProblem: notAsked ?? readingProblemOf(facts, when),
    watchedSince: index?.since,
  };
}

function readingProblemOf(
  { readers, index }: SeenPort,
  when: { nowMs: number; intervalMs: number },
): Unknown | undefined {
  if (readers.status === 'unknown') return readers;
  const { problem } = index ?? {};
  const told: Unknown | undefined = problem && {
    status: 'unknown',
    ...problem,
  };
  const current = figureOf({ known: readers, problem: told }, when);
  if (current.status === 'unknown') return current;
  return index?.isComplete ? undefined : (told ?? NOT_WHOLE);
}
