// SPDX-License-Identifier: Apache-2.0
import type { SchemaRule } from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';

const MODES = [
  'WRITE',
  'READ',
  'WRITEREAD',
  'UPGRADE',
  'DOWNGRADE',
  'UPDOWN',
] as const;
const ACTIONS = ['NONE', 'ERROR', 'DLQ'] as const;

type Mode = (typeof MODES)[number];

export interface RuleWords {
  what: string;
  when: string;
  onFailure: string;
  /** Absent when nothing happens then, as is usual. */
  onSuccess?: string;
}

/**
 * Says what a rule does, when, and what happens when it fails. What the registry leaves out has the defaults of Schema
 * Registry: a transformation, on writing and reading (of a migration: in both directions), an error on failure.
 */
export function describeRule(rule: SchemaRule, t: Translate): RuleWords {
  const modeText =
    rule.mode ?? (rule.phase === 'migration' ? 'UPDOWN' : 'WRITEREAD');
  const mode = MODES.find(known => known === modeText);
  const onSuccess = rule.onSuccess ?? 'NONE';
  return {
    what: describeDeed(rule, t),
    when: mode ? t(`schema.rules.mode.${mode}`) : modeText,
    onFailure: t('schema.rules.onFailure', {
      action: describeAction(rule.onFailure ?? 'ERROR', mode, t),
    }),
    ...(!/^NONE(,NONE)?$/.test(onSuccess) && {
      onSuccess: t('schema.rules.onSuccess', {
        action: describeAction(onSuccess, mode, t),
      }),
    }),
  };
}

function describeDeed(rule: SchemaRule, t: Translate): string {
  const scope = describeScope(rule, t);
  switch (rule.type) {
    case 'ENCRYPT':
      return t('schema.rules.does.encrypt', { scope });
    case 'ENCRYPT_PAYLOAD':
      return t('schema.rules.does.encryptPayload');
    case 'REDACT':
      return t('schema.rules.does.redact', { scope });
    default:
  }
  const kind = rule.kind ?? 'TRANSFORM';
  if (kind === 'CONDITION') return t('schema.rules.does.condition', { scope });
  if (kind !== 'TRANSFORM')
    return t('schema.rules.does.other', { kind, scope });
  switch (rule.phase) {
    case 'migration':
      return t('schema.rules.does.migrate');
    case 'encoding':
      return t('schema.rules.does.encode', { scope });
    case 'domain':
      return t('schema.rules.does.transform', { scope });
    default:
      return rule.phase satisfies never;
  }
}

/** Types that look at fields one by one rather than at the record. */
const FIELD_TYPES = ['CEL_FIELD', 'ENCRYPT', 'REDACT'];

function describeScope(rule: SchemaRule, t: Translate): string {
  if (rule.tags.length > 0) {
    return t('schema.rules.on.tagged', { tags: rule.tags.join(', ') });
  }
  return FIELD_TYPES.some(type => type === rule.type)
    ? t('schema.rules.on.fields')
    : t('schema.rules.on.all');
}

/** Modes that go two ways may name an action for each: `ERROR,NONE`. */
function describeAction(
  text: string,
  mode: Mode | undefined,
  t: Translate,
): string {
  const [first = '', second] = text
    .split(',')
    .map(name => describeOneAction(name.trim(), t));
  if (second === undefined || second === first) return first;
  return mode === 'WRITEREAD' || mode === 'UPDOWN'
    ? t(`schema.rules.twoWays.${mode}`, { first, second })
    : first;
}

function describeOneAction(name: string, t: Translate): string {
  const known = ACTIONS.find(action => action === name);
  return known ? t(`schema.rules.action.${known}`) : name;
}
