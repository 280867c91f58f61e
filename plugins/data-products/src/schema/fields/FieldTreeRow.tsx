// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, memo, ReactNode } from 'react';
import { Badge, Text } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiLinkM,
  RiShieldUserLine,
} from '@remixicon/react';
import type { SchemaField } from '@data-mesh/backstage-plugin-data-products-common';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { TextButton } from '../TextButton';
import { AllowedValues } from './AllowedValues';
import { FieldDoc } from './FieldDoc';
import { FieldRow } from './fieldRows';

const CELL: CSSProperties = {
  padding: 'var(--bui-space-2)',
  verticalAlign: 'top',
  textAlign: 'start',
  fontWeight: 'inherit',
  lineHeight: 1.4,
  overflowWrap: 'anywhere',
};
/** Per level; less on a phone, where ten levels must still leave room for the name. */
const INDENT_REM = 1.25;
const NARROW_INDENT_REM = 0.5;
const ICON_BUTTON: CSSProperties = {
  flex: 'none',
  display: 'inline-flex',
  padding: 0,
  border: 'none',
  background: 'none',
  color: 'var(--bui-fg-secondary)',
  cursor: 'pointer',
};
const MONOSPACE: CSSProperties = {
  fontFamily: 'var(--bui-font-monospace)',
  fontSize: 'var(--bui-font-size-2)',
};

export interface FieldTreeRowProps {
  row: FieldRow;
  /** True for the one row that the Tab key leads to. */
  isActive: boolean;
  isPointedAt: boolean;
  isNarrow: boolean;
  hasNumbers: boolean;
  onActivate: (path: string) => void;
  onToggle: (path: string) => void;
  onPointAt: (path: string) => void;
  onCopyLink: (path: string) => void;
}

/** One field. Drawn again only when something about it changes: there may be hundreds. */
export const FieldTreeRow = memo(function Row(props: FieldTreeRowProps) {
  const { row, isActive, isPointedAt, isNarrow } = props;
  const { field } = row;
  const tabIndex = isActive ? 0 : -1;
  const type = (
    <>
      <span style={MONOSPACE}>{field.type}</span>
      {field.allowedValues && (
        <AllowedValues values={field.allowedValues} tabIndex={tabIndex} />
      )}
    </>
  );
  return (
    <tr
      tabIndex={tabIndex}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblingCount}
      aria-expanded={row.isExpandable ? row.isExpanded : undefined}
      aria-current={isPointedAt || undefined}
      onFocus={() => props.onActivate(field.path)}
      style={{
        borderTop: '1px solid var(--bui-border-1)',
        background: isPointedAt ? 'var(--bui-bg-neutral-2)' : undefined,
        boxShadow: isPointedAt ? 'inset 3px 0 var(--bui-accent-bg)' : undefined,
        outlineOffset: -2,
      }}
    >
      <th scope="row" role="rowheader" style={CELL}>
        <FieldName {...props} tabIndex={tabIndex} />
        {isNarrow && <Indented row={row}>{type}</Indented>}
      </th>
      {!isNarrow && (
        <>
          {props.hasNumbers && (
            <td role="gridcell" style={CELL}>
              {field.number}
            </td>
          )}
          <td role="gridcell" style={CELL}>
            {type}
          </td>
          <td role="gridcell" style={CELL}>
            <Presence field={field} />
          </td>
        </>
      )}
      <td role="gridcell" style={CELL}>
        {isNarrow && <Presence field={field} />}
        <FieldDoc field={field} tabIndex={tabIndex} />
      </td>
    </tr>
  );
});

function FieldName(props: FieldTreeRowProps & { tabIndex: number }) {
  const t = useText();
  const { row, isNarrow, tabIndex, onToggle, onPointAt, onCopyLink } = props;
  const { field } = row;
  const { path, repeats } = field;
  const Chevron = row.isExpanded ? RiArrowDownSLine : RiArrowRightSLine;
  const indentRem =
    (row.level - 1) * (isNarrow ? NARROW_INDENT_REM : INDENT_REM);
  return (
    <div
      style={{
        display: 'flex',
        gap: 'var(--bui-space-1)',
        paddingInlineStart: `${indentRem}rem`,
      }}
    >
      {row.isExpandable ? (
        // The row says whether it is open, and opens with the arrows: this one is for the mouse.
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(
            row.isExpanded ? 'schema.fields.collapse' : 'schema.fields.expand',
            { path },
          )}
          onClick={() => onToggle(path)}
          style={ICON_BUTTON}
        >
          <Chevron size={20} aria-hidden />
        </button>
      ) : (
        <span style={{ flex: 'none', width: 20 }} />
      )}
      <div style={{ minWidth: 0 }}>
        <span style={{ fontWeight: 'var(--bui-font-weight-bold)' }}>
          <Identifier>{field.name}</Identifier>
        </span>{' '}
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t('schema.fields.copyLink', { path })}
          title={t('schema.fields.copyLink', { path })}
          onClick={() => onCopyLink(path)}
          style={{ ...ICON_BUTTON, verticalAlign: '-2px' }}
        >
          <RiLinkM size={14} aria-hidden />
        </button>
        <Marks field={field} />
        {repeats !== undefined && (
          <Text as="p" variant="body-small" style={{ margin: 0 }}>
            {repeats === '' ? (
              t('schema.fields.repeatsAll')
            ) : (
              <TextButton
                tabIndex={tabIndex}
                onPress={() => onPointAt(repeats)}
              >
                {t('schema.fields.repeats', { path: repeats })}
              </TextButton>
            )}
          </Text>
        )}
      </div>
    </div>
  );
}

/** Whether it is personal data, and its tags. */
function Marks(props: { field: SchemaField }) {
  const t = useText();
  const { isPii, tags } = props.field;
  if (!isPii && tags.length === 0) return null;
  return (
    <span
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 'var(--bui-space-1)',
        overflowWrap: 'normal',
        marginTop: 'var(--bui-space-1)',
      }}
    >
      {isPii && (
        <span title={t('schema.fields.personalDataHelp')}>
          <Badge size="small" icon={<RiShieldUserLine aria-hidden />}>
            {t('schema.fields.personalData')}
          </Badge>
        </span>
      )}
      {tags.map(tag => (
        <Badge key={tag} size="small">
          {tag}
        </Badge>
      ))}
    </span>
  );
}

function Presence(props: { field: SchemaField }) {
  const t = useText();
  const { isOptional, default: defaultValue } = props.field;
  return (
    <div>
      {isOptional ? t('schema.fields.optional') : t('schema.fields.required')}
      {defaultValue !== undefined && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          style={{ margin: 0 }}
        >
          {t('schema.fields.default', {
            value: (
              <span key="value" style={MONOSPACE} title={defaultValue}>
                {shortened(defaultValue)}
              </span>
            ),
          })}
        </Text>
      )}
    </div>
  );
}

const LONGEST_DEFAULT = 60;

/** A default may be a whole record; all of it shows on hover. */
function shortened(text: string): string {
  return text.length > LONGEST_DEFAULT
    ? `${text.slice(0, LONGEST_DEFAULT)}…`
    : text;
}

function Indented(props: { row: FieldRow; children: ReactNode }) {
  const indentRem = (props.row.level - 1) * NARROW_INDENT_REM;
  return (
    <div style={{ paddingInlineStart: `calc(${indentRem}rem + 24px)` }}>
      {props.children}
    </div>
  );
}
