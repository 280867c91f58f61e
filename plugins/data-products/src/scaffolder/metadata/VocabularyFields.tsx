// SPDX-License-Identifier: Apache-2.0
import { BgProvider, Flex } from '@backstage/ui';
import { AcceptTerms } from '../../operations/form/AcceptTerms';
import { DescriptionField } from '../../operations/form/TextFields';
import { TierField } from '../../operations/form/TierField';
import { useText } from '../../translation/ref';
import { fieldLink } from '../formContext';
import { descriptionSchema, qualityTierSchema, slaTierSchema } from './schemas';
import { WithVocabulary } from './WithVocabulary';

/** Says what the product holds, and how much more fits. */
export function DescriptionFormField(props: typeof descriptionSchema.TProps) {
  return (
    <WithVocabulary>
      {({ maxDescriptionLength }) => (
        // The scaffolder's form stands on a card that the field does not know of, and would be as white as.
        <BgProvider bg="neutral-1">
          <DescriptionField
            value={props.formData ?? ''}
            onChange={props.onChange}
            isDisabled={props.disabled}
            maxLength={maxDescriptionLength}
            link={fieldLink(props)}
          />
        </BgProvider>
      )}
    </WithVocabulary>
  );
}

/** Chooses a quality tier by what it means. */
export function QualityTierFormField(props: typeof qualityTierSchema.TProps) {
  const t = useText();
  return (
    <WithVocabulary>
      {({ qualityTiers }) => (
        <TierField
          label={t('operation.form.qualityTier')}
          description={t('operation.form.qualityTierHelp')}
          tiers={qualityTiers}
          value={props.formData}
          onChange={props.onChange}
          isDisabled={props.disabled}
          link={fieldLink(props)}
        />
      )}
    </WithVocabulary>
  );
}

/** Chooses an SLA tier by what it means, and accepts its terms. */
export function SlaTierFormField(props: typeof slaTierSchema.TProps) {
  const t = useText();
  const value = props.formData;
  const link = fieldLink(props);
  return (
    <WithVocabulary>
      {({ slaTiers }) => {
        const chosen = slaTiers.find(({ tier }) => tier === value?.tier);
        return (
          <Flex direction="column" gap="3">
            <TierField
              label={t('operation.form.slaTier')}
              description={t('operation.form.slaTierHelp')}
              tiers={slaTiers}
              value={value?.tier}
              onChange={tier => props.onChange({ tier })}
              isDisabled={props.disabled}
              link={link}
            />
            {chosen && (
              <AcceptTerms
                definition={chosen}
                accepted={value?.acceptedTier}
                onAccept={acceptedTier =>
                  props.onChange({ tier: chosen.tier, acceptedTier })
                }
                link={link}
              />
            )}
          </Flex>
        );
      }}
    </WithVocabulary>
  );
}
