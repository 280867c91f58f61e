// SPDX-License-Identifier: Apache-2.0
import { Alert, Box } from '@backstage/ui';
import type { TopicCandidate } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { SortedProblems } from './publishRequest';
import { topicText } from './publishAddress';

/** How much is in the way, and whatever of it belongs to no field. */
export function ProblemSummary(props: {
  problems: SortedProblems;
  /** In the order of the problems. */
  candidates: readonly TopicCandidate[];
}) {
  const t = useText();
  const { problems, candidates } = props;
  const { general, shared, own } = problems;
  const errors = [...general, ...shared, ...own.flat()].filter(
    ({ severity }) => severity === 'error',
  );
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('publish.describe.problemsTitle', { count: errors.length })}
      description={
        <>
          {t('publish.describe.problemsHelp')}
          {general.length > 0 && (
            <Box
              as="ul"
              style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.2em' }}
            >
              {general.map(({ code, message }) => (
                <li key={`${code} ${message}`}>{message}</li>
              ))}
            </Box>
          )}
          <TopicProblems own={own} candidates={candidates} />
        </>
      }
    />
  );
}

/** What is wrong with a topic itself, rather than with what is said of it. */
function TopicProblems(props: {
  own: SortedProblems['own'];
  candidates: readonly TopicCandidate[];
}) {
  const rows = props.candidates.flatMap((candidate, index) =>
    (props.own[index] ?? [])
      .filter(({ field }) => !field?.startsWith('metadata.'))
      .map(problem => ({ candidate, problem })),
  );
  if (rows.length === 0) return null;
  return (
    <Box as="ul" style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.2em' }}>
      {rows.map(({ candidate, problem }) => (
        <li
          key={`${topicText(candidate)} ${problem.code} ${problem.message}`}
          style={{ overflowWrap: 'anywhere' }}
        >
          {props.candidates.length > 1 && `${candidate.topic}: `}
          {problem.message}
        </li>
      ))}
    </Box>
  );
}
