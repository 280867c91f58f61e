// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import { problemsAt } from '../operations/form/fieldProblems';
import { FormField } from '../operations/form/FormField';
import { DayInput } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { dayAfter } from './endOfLife';
import { SuccessorField } from './SuccessorField';

/** The paths of the fields, as problems name them. */
export const END_FIELDS: readonly string[] = ['endsOn', 'successor'];

/** When products end, and what to use instead. */
export const endSchema = z.object({
  /** Calendar day; empty when none is chosen. */
  endsOn: z.string(),
  /** Entity ref; empty when there is none. */
  successor: z.string(),
});

export type End = z.infer<typeof endSchema>;

/** The last day and the successor. */
export function EndFields(props: {
  end: End;
  /** Those that end: none of them succeeds itself. */
  exceptRefs: readonly string[];
  /** What Confluent says of the successor where that is no product. */
  unrecognizedSuccessor?: string;
  problems: readonly OperationProblem[];
  onChange: (end: End) => void;
}) {
  const t = useText();
  const { end, exceptRefs, problems, onChange } = props;
  return (
    <>
      <FormField problems={problemsAt(problems, 'endsOn')}>
        {link => (
          <DayInput
            {...link}
            label={t('manage.deprecate.endsOn')}
            help={t('manage.deprecate.endsOnHelp')}
            value={end.endsOn}
            min={dayAfter(new Date(), 1)}
            isRequired
            onChange={endsOn => onChange({ ...end, endsOn })}
          />
        )}
      </FormField>
      <FormField
        problems={problemsAt(problems, 'successor')}
        unrecognized={end.successor ? undefined : props.unrecognizedSuccessor}
      >
        {link => (
          <SuccessorField
            link={link}
            value={end.successor}
            exceptRefs={exceptRefs}
            onChange={successor => onChange({ ...end, successor })}
          />
        )}
      </FormField>
    </>
  );
}
