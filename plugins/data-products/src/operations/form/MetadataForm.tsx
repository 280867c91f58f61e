// SPDX-License-Identifier: Apache-2.0
import { Flex } from '@backstage/ui';
import type {
  EditableProduct,
  KnownSlaTier,
  OperationProblem,
  ProductMetadata,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { AcceptTerms } from './AcceptTerms';
import { attributeNames } from './attributeNames';
import { AttributeFields } from './AttributeFields';
import { describeValue } from './describeValue';
import { DomainField } from './DomainField';
import {
  ACCEPTANCE_PATH,
  METADATA_FIELDS,
  MetadataField,
  pathOf,
  problemsAt,
} from './fieldProblems';
import { FieldLink, FormField } from './FormField';
import { LifecycleField } from './LifecycleField';
import { OwnerField } from './OwnerField';
import { DescriptionField, EmailField, NameField } from './TextFields';
import { TierField } from './TierField';

export interface MetadataFormProps {
  value: ProductMetadata;
  onChange: (value: ProductMetadata) => void;
  /** The tier whose terms the person has accepted. */
  accepted: KnownSlaTier | undefined;
  onAccept: (tier: KnownSlaTier | undefined) => void;
  /** False where the SLA tier is as it was, so that nothing new is promised. Default: true. */
  isAcceptanceNeeded?: boolean;
  /** Of one target; each is shown at its field. See `problemsElsewhere` for the others. */
  problems: readonly OperationProblem[];
  vocabulary: Vocabulary;
  environmentId: string;
  /** Those that the form shows; all unless told. */
  fields?: readonly MetadataField[];
  disabledFields?: readonly MetadataField[];
  /** What the form began with: a changed field then says what it was. */
  startingPoint?: ProductMetadata;
  /** What Confluent says where the value has no word for it. */
  unrecognized?: EditableProduct['unrecognized'];
  /** What the product is called without a name of its own. */
  topic?: string;
}

/** What people say about a product, with help at every field. Wrap it in an element to give `focusFirstProblem`. */
export function MetadataForm(props: MetadataFormProps) {
  const { fields = METADATA_FIELDS } = props;
  return (
    <Flex direction="column" gap="5">
      {METADATA_FIELDS.filter(field => fields.includes(field)).map(field =>
        field === 'attributes' ? (
          <AttributeFields
            key={field}
            names={attributeNames(
              props.vocabulary,
              props.environmentId,
              props.startingPoint ?? props.value,
            )}
            attributes={props.value.attributes}
            startingPoint={props.startingPoint?.attributes}
            problems={props.problems}
            isDisabled={props.disabledFields?.includes(field)}
            onChange={attributes =>
              props.onChange({ ...props.value, attributes })
            }
          />
        ) : (
          <SingleFormField key={field} field={field} form={props} />
        ),
      )}
    </Flex>
  );
}

function SingleFormField(props: {
  field: Exclude<MetadataField, 'attributes'>;
  form: MetadataFormProps;
}) {
  const t = useText();
  const { field, form } = props;
  const { value, startingPoint, vocabulary } = form;
  const words = (metadata: ProductMetadata) =>
    describeValue(field, metadata, { vocabulary, t });
  const before = startingPoint && words(startingPoint);
  const isChanged = before !== undefined && before !== words(value);
  return (
    <>
      <FormField
        problems={problemsAt(form.problems, pathOf(field))}
        before={isChanged ? before : undefined}
        unrecognized={words(value) ? undefined : form.unrecognized?.[field]}
      >
        {link => <Input field={field} form={form} link={link} />}
      </FormField>
      {field === 'slaTier' && <Acceptance form={form} />}
    </>
  );
}

function Input(props: {
  field: Exclude<MetadataField, 'attributes'>;
  form: MetadataFormProps;
  link: FieldLink;
}) {
  const t = useText();
  const { field, form, link } = props;
  const { value, vocabulary } = form;
  const isDisabled = form.disabledFields?.includes(field);
  const shared = { link, isDisabled };
  const take = (change: Partial<ProductMetadata>) =>
    form.onChange({ ...value, ...change });

  switch (field) {
    case 'product':
      return (
        <NameField
          {...shared}
          value={value.product}
          topic={form.topic}
          onChange={product => take({ product })}
        />
      );
    case 'description':
      return (
        <DescriptionField
          {...shared}
          value={value.description}
          maxLength={vocabulary.maxDescriptionLength}
          onChange={description => take({ description })}
        />
      );
    case 'owner':
      return (
        <OwnerField
          {...shared}
          value={value.owner}
          onChange={owner => take({ owner })}
        />
      );
    case 'ownerEmail':
      return (
        <EmailField
          {...shared}
          value={value.ownerEmail}
          onChange={ownerEmail => take({ ownerEmail })}
        />
      );
    case 'domain':
      return (
        <DomainField
          {...shared}
          value={value.domain}
          onChange={domain => take({ domain })}
        />
      );
    case 'qualityTier':
      return (
        <TierField
          {...shared}
          label={t('operation.form.qualityTier')}
          description={t('operation.form.qualityTierHelp')}
          tiers={vocabulary.qualityTiers}
          value={value.qualityTier}
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
          value={value.slaTier}
          onChange={slaTier => take({ slaTier })}
        />
      );
    case 'lifecycle':
      return (
        <LifecycleField
          {...shared}
          value={value.lifecycle}
          startingPoint={form.startingPoint?.lifecycle}
          onChange={lifecycle => take({ lifecycle })}
        />
      );
    default:
      return field satisfies never;
  }
}

function Acceptance(props: { form: MetadataFormProps }) {
  const { form } = props;
  const { isAcceptanceNeeded = true, vocabulary, value } = form;
  const definition = vocabulary.slaTiers.find(
    ({ tier }) => tier === value.slaTier,
  );
  if (!isAcceptanceNeeded || !definition) return null;
  return (
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
  );
}
