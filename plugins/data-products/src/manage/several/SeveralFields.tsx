// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex } from '@backstage/ui';
import type {
  EditableProduct,
  KnownSlaTier,
  OperationProblem,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { AcceptTerms } from '../../operations/form/AcceptTerms';
import { DomainField } from '../../operations/form/DomainField';
import {
  ACCEPTANCE_PATH,
  pathOf,
  problemsAt,
} from '../../operations/form/fieldProblems';
import { FieldLink, FormField } from '../../operations/form/FormField';
import { LifecycleField } from '../../operations/form/LifecycleField';
import { OwnerField } from '../../operations/form/OwnerField';
import { TierField } from '../../operations/form/TierField';
import { useText } from '../../translation/ref';
import { Sayings } from './Sayings';
import {
  isAcceptanceNeededOfAny,
  sayings,
  SEVERAL_FIELDS,
  SeveralField,
  SharedChange,
  shownMetadata,
  withoutField,
} from './sharedChange';

export interface SeveralFieldsProps {
  products: readonly EditableProduct[];
  change: SharedChange;
  onChange: (change: SharedChange) => void;
  /** The tier whose terms the person has accepted. */
  accepted: KnownSlaTier | undefined;
  onAccept: (tier: KnownSlaTier | undefined) => void;
  /** Of all products alike. */
  problems: readonly OperationProblem[];
  vocabulary: Vocabulary;
}

/** What can be said of several products at once; a field that nobody touches stays as each product has it. */
export function SeveralFields(props: SeveralFieldsProps) {
  return (
    <Flex direction="column" gap="5">
      {SEVERAL_FIELDS.map(field => (
        <Field key={field} field={field} form={props} />
      ))}
    </Flex>
  );
}

function Field(props: { field: SeveralField; form: SeveralFieldsProps }) {
  const t = useText();
  const { field, form } = props;
  const { products, change, vocabulary } = form;
  const isSet = change[field] !== undefined;
  const said = sayings(products, field);
  return (
    <div>
      <FormField problems={problemsAt(form.problems, pathOf(field))}>
        {link => <Input field={field} form={form} link={link} />}
      </FormField>
      {(isSet || said.length > 1) && (
        <Flex
          gap="2"
          align="center"
          mt="2"
          style={{ flexWrap: 'wrap', minHeight: '2rem' }}
        >
          <Sayings
            field={field}
            sayings={said}
            vocabulary={vocabulary}
            isKept={!isSet}
          />
          {isSet && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => form.onChange(withoutField(change, field))}
            >
              {t('manage.several.keep')}
            </Button>
          )}
        </Flex>
      )}
      {field === 'slaTier' && <Acceptance form={form} />}
    </div>
  );
}

function Input(props: {
  field: SeveralField;
  form: SeveralFieldsProps;
  link: FieldLink;
}) {
  const t = useText();
  const { field, form, link } = props;
  const { vocabulary } = form;
  // What nobody chooses stays as it is.
  const shared = { link, isRequired: false };
  const shown = shownMetadata(form.products, form.change);
  const take = (change: SharedChange) =>
    form.onChange({ ...form.change, ...change });

  switch (field) {
    case 'owner':
      return (
        <OwnerField
          {...shared}
          value={shown.owner ?? ''}
          // Nothing chosen is no owner to give to all of them.
          onChange={owner =>
            owner
              ? take({ owner })
              : form.onChange(withoutField(form.change, 'owner'))
          }
        />
      );
    case 'domain':
      return (
        <DomainField
          {...shared}
          value={shown.domain ?? ''}
          onChange={domain =>
            domain
              ? take({ domain })
              : form.onChange(withoutField(form.change, 'domain'))
          }
        />
      );
    case 'qualityTier':
      return (
        <TierField
          {...shared}
          label={t('operation.form.qualityTier')}
          description={t('operation.form.qualityTierHelp')}
          tiers={vocabulary.qualityTiers}
          value={shown.qualityTier}
          onChange={qualityTier => take({ qualityTier })}
        />
      );
    case 'slaTier':
      return (
        <TierField
          {...shared}
          label={t('operation.form.slaTier')}
          description={t('operation.form.slaTierHelp')}
          tiers={vocabulary.slaTiers}
          value={shown.slaTier}
          onChange={slaTier => take({ slaTier })}
        />
      );
    case 'lifecycle':
      return (
        <LifecycleField
          link={link}
          value={shown.lifecycle}
          onChange={lifecycle => take({ lifecycle })}
        />
      );
    default:
      return field satisfies never;
  }
}

function Acceptance(props: { form: SeveralFieldsProps }) {
  const { form } = props;
  const definition = form.vocabulary.slaTiers.find(
    ({ tier }) => tier === form.change.slaTier,
  );
  if (!definition || !isAcceptanceNeededOfAny(form.products, form.change)) {
    return null;
  }
  return (
    <Box mt="3">
      <FormField problems={problemsAt(form.problems, ACCEPTANCE_PATH)}>
        {link => (
          <AcceptTerms
            definition={definition}
            accepted={form.accepted}
            onAccept={form.onAccept}
            link={link}
          />
        )}
      </FormField>
    </Box>
  );
}
