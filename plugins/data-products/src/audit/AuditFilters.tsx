// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Box, Button, Select, TextField } from '@backstage/ui';
import { useDebouncedText } from '../explore/useDebouncedText';
import { DayInput } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import {
  AUDIT_OUTCOMES,
  AuditFilter,
  dayFromText,
  isFiltered,
  NO_FILTER,
  outcomeFromText,
} from './auditAddress';
import { describePlugin, KNOWN_PLUGINS } from './AuditTable';

const ALL = 'all';

/** What the list can be narrowed by, as many side by side as there is room for. */
export function AuditFilters(props: {
  filter: AuditFilter;
  onChange: (change: Partial<AuditFilter>) => void;
}) {
  const t = useText();
  const { filter, onChange } = props;
  const plugins = new Set<string>([
    ...KNOWN_PLUGINS,
    ...(filter.pluginId ? [filter.pluginId] : []),
  ]);
  return (
    <div role="search" aria-label={t('audit.filter.label')}>
      <Row>
        <Words
          label={t('audit.filter.by')}
          placeholder={t('audit.filter.byHelp')}
          value={filter.by}
          onChange={by => onChange({ by })}
        />
        <Select
          label={t('audit.filter.plugin')}
          options={[
            { id: ALL, label: t('audit.filter.allPlugins') },
            ...[...plugins].map(id => ({ id, label: describePlugin(id, t) })),
          ]}
          value={filter.pluginId || ALL}
          onChange={key =>
            onChange({ pluginId: key === ALL ? '' : String(key) })
          }
        />
        <Words
          label={t('audit.filter.event')}
          placeholder={t('audit.filter.eventHelp')}
          value={filter.eventId}
          onChange={eventId => onChange({ eventId })}
        />
        <Words
          label={t('audit.filter.target')}
          placeholder={t('audit.filter.targetHelp')}
          value={filter.target}
          onChange={target => onChange({ target })}
        />
        <Select
          label={t('audit.filter.outcome')}
          options={[
            { id: ALL, label: t('audit.filter.allOutcomes') },
            ...AUDIT_OUTCOMES.map(id => ({
              id,
              label: t(`audit.outcome.${id}`),
            })),
          ]}
          value={filter.outcome ?? ALL}
          onChange={key => onChange({ outcome: outcomeFromText(String(key)) })}
        />
        <DayInput
          label={t('audit.filter.from')}
          value={filter.fromDay}
          max={filter.toDay || undefined}
          onChange={day => onChange({ fromDay: dayFromText(day) })}
        />
        <DayInput
          label={t('audit.filter.to')}
          value={filter.toDay}
          min={filter.fromDay || undefined}
          onChange={day => onChange({ toDay: dayFromText(day) })}
        />
      </Row>
      {isFiltered(filter) && (
        <Box mt="3">
          <Button
            variant="tertiary"
            size="small"
            onPress={() => onChange(NO_FILTER)}
          >
            {t('audit.filter.clear')}
          </Button>
        </Box>
      )}
    </div>
  );
}

function Row(props: { children: ReactNode }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 12rem), 1fr))',
        gap: 'var(--bui-space-3)',
        alignItems: 'start',
      }}
    >
      {props.children}
    </div>
  );
}

/** Takes effect when the person stops typing. */
function Words(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [text, setText] = useDebouncedText(props.value, props.onChange);
  return (
    <TextField
      label={props.label}
      placeholder={props.placeholder}
      value={text}
      onChange={setText}
    />
  );
}
