// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Text } from '@backstage/ui';

/**
 * A calendar day, typed or chosen in the browser’s own calendar.
 *
 * @remarks That of `@backstage/ui` takes days as objects of a package that nothing else here needs.
 */
export function DayInput(props: {
  label: string;
  /** What it is for, below the label. */
  help?: string;
  /** `2027-01-31`; empty when none is chosen. */
  value: string;
  onChange: (day: string) => void;
  /** The first and the last day that may be chosen. */
  min?: string;
  max?: string;
  isRequired?: boolean;
  isInvalid?: boolean;
  /** Of what is said about the day elsewhere. */
  'aria-describedby'?: string;
}) {
  const id = useId();
  const { label, help, isInvalid } = props;
  const describedBy = [help && `${id}-help`, props['aria-describedby']]
    .filter(Boolean)
    .join(' ');
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-2)' }}>
      <label htmlFor={id}>
        <Text as="span" variant="body-small">
          {label}
        </Text>
      </label>
      {help && (
        <Text
          as="span"
          id={`${id}-help`}
          variant="body-small"
          color="secondary"
        >
          {help}
        </Text>
      )}
      <input
        id={id}
        type="date"
        value={props.value}
        min={props.min}
        max={props.max}
        required={props.isRequired}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy || undefined}
        onChange={event => props.onChange(event.target.value)}
        style={{
          boxSizing: 'border-box',
          width: '100%',
          maxWidth: '14rem',
          height: '2.5rem',
          padding: '0 var(--bui-space-3)',
          border: `1px solid var(--bui-${isInvalid ? 'fg-danger' : 'border-2'})`,
          borderRadius: 'var(--bui-radius-2)',
          backgroundColor: 'var(--bui-bg-neutral-1)',
          color: 'var(--bui-fg-primary)',
          // The browser’s calendar takes its colours from here.
          colorScheme: 'inherit',
          fontFamily: 'var(--bui-font-regular)',
          fontSize: 'var(--bui-font-size-3)',
        }}
      />
    </div>
  );
}
