// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useId } from 'react';
import { Box, Flex, Link, Text } from '@backstage/ui';
import type { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  safeHref,
} from '@data-mesh/backstage-plugin-data-products-react';
import { SeverityIcon } from '../../terms/Severity';
import { useText } from '../../translation/ref';
import { hasErrors } from './fieldProblems';

/** What a field takes to be linked with what is said about it. */
export interface FieldLink {
  isInvalid: boolean;
  'aria-describedby': string | undefined;
}

/** A field with what is wrong with it, and what it said before. */
export function FormField(props: {
  /** Of this field. */
  problems: readonly OperationProblem[];
  /** What it said when the form began; absent while that is what it says. */
  before?: string;
  /** What Confluent says where the form has no word for it. */
  unrecognized?: string;
  children: (link: FieldLink) => ReactNode;
}) {
  const t = useText();
  const remarksId = useId();
  const { problems, before, unrecognized } = props;
  const hasRemarks =
    problems.length > 0 || before !== undefined || unrecognized !== undefined;
  return (
    <Box minWidth="0">
      {props.children({
        isInvalid: hasErrors(problems),
        'aria-describedby': hasRemarks ? remarksId : undefined,
      })}
      {hasRemarks && (
        <Flex id={remarksId} direction="column" gap="1" mt="2">
          {problems.map(problem => (
            <FieldProblem
              key={`${problem.code} ${problem.message}`}
              problem={problem}
            />
          ))}
          {unrecognized !== undefined && (
            <Text as="p" variant="body-small" style={{ margin: 0 }}>
              {t('operation.form.unrecognized', { text: unrecognized })}
            </Text>
          )}
          {before !== undefined && (
            <Text
              as="div"
              variant="body-small"
              color="secondary"
              style={{ margin: 0 }}
            >
              <Clamped title={before}>
                {t('operation.form.was', {
                  before: before || t('operation.nothing'),
                })}
              </Clamped>
            </Text>
          )}
        </Flex>
      )}
    </Box>
  );
}

/** One thing that is wrong, or that one should know, in a line, with where more is said about it below. */
export function FieldProblem(props: { problem: OperationProblem }) {
  const { severity, message, links = [] } = props.problem;
  return (
    <Flex gap="2" align="start">
      <Box mt="0.5">
        <SeverityIcon severity={severity} />
      </Box>
      <Flex direction="column" gap="1" style={{ minWidth: 0 }}>
        <Text
          as="span"
          variant="body-small"
          style={{ overflowWrap: 'anywhere' }}
        >
          {message}
        </Text>
        {links.length > 0 && (
          <Flex gap="3" style={{ flexWrap: 'wrap' }}>
            {links.map(({ title, url }) => (
              <ProblemLink key={`${title} ${url}`} title={title} url={url} />
            ))}
          </Flex>
        )}
      </Flex>
    </Flex>
  );
}

function ProblemLink(props: { title: string; url: string }) {
  const { title, url } = props;
  const isWithinPortal = /^\/(?![/\\])/.test(url);
  const href = isWithinPortal ? url : safeHref(url);
  return href ? (
    <Link href={href} variant="body-small">
      {title}
    </Link>
  ) : null;
}
