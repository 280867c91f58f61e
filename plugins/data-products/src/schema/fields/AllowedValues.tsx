// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../translation/ref';

/** More than this are folded away. */
const SHOWN_AT_ONCE = 5;

/** The values of an enumeration. */
export function AllowedValues(props: { values: string[]; tabIndex: number }) {
  const t = useText();
  const { values } = props;
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-4)' }}>
      {values.map(value => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
  const style = {
    fontSize: 'var(--bui-font-size-2)',
    color: 'var(--bui-fg-secondary)',
  };
  return values.length <= SHOWN_AT_ONCE ? (
    <div style={style}>{list}</div>
  ) : (
    <details style={style}>
      <summary tabIndex={props.tabIndex} style={{ cursor: 'pointer' }}>
        {t('schema.fields.allowedValues', { count: values.length })}
      </summary>
      {list}
    </details>
  );
}
