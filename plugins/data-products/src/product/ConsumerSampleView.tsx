// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Flex,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { CopyButton } from '@data-mesh/backstage-plugin-data-products-react';
import {
  ConsumerSample,
  SAMPLE_LANGUAGES,
  SAMPLE_STARTS,
  SampleFormat,
  SampleLanguage,
  SampleStart,
} from '../samples/sample';
import { useText } from '../translation/ref';

/** A program that reads a port, in a language of one's choice, and what it needs to run. */
export function ConsumerSampleView(props: {
  sample: ConsumerSample;
  language: SampleLanguage;
  start: SampleStart;
  format: SampleFormat;
  /** True until it is known how the records are written: the program may still change. */
  isFormatPending: boolean;
  onChange: (address: { language?: string; start?: string }) => void;
}) {
  const t = useText();
  const { sample, language, start, format, isFormatPending, onChange } = props;
  return (
    <Flex direction="column" gap="3">
      <Flex gap="4" style={{ flexWrap: 'wrap' }}>
        <Choice
          label={t('product.consume.language')}
          options={SAMPLE_LANGUAGES.map(id => ({
            id,
            label: t(`product.consume.languages.${id}`),
          }))}
          value={language}
          onChange={id => onChange({ language: id })}
        />
        <Choice
          label={t('product.consume.start')}
          options={SAMPLE_STARTS.map(id => ({
            id,
            label: t(`product.consume.starts.${id}`),
          }))}
          value={start}
          onChange={id => onChange({ start: id })}
        />
      </Flex>
      {isFormatPending ? (
        <Skeleton height="20rem" />
      ) : (
        <>
          {format === 'unknown' && (
            <Text as="p" color="secondary" style={{ margin: 0 }}>
              {t('product.consume.formatUnknown')}
            </Text>
          )}
          <Program sample={sample} />
          <Needs sample={sample} language={language} />
        </>
      )}
    </Flex>
  );
}

function Choice(props: {
  label: string;
  options: { id: string; label: string }[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { label, options, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const [key] = keys;
        if (key !== undefined) onChange(String(key));
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id} size="small">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Program(props: { sample: ConsumerSample }) {
  const t = useText();
  const { fileName, code } = props.sample;
  return (
    <Box
      style={{
        border: '1px solid var(--bui-border-1)',
        borderRadius: 'var(--bui-radius-3)',
        overflow: 'hidden',
      }}
    >
      <Flex
        justify="between"
        align="center"
        gap="3"
        px="3"
        py="2"
        style={{ borderBottom: '1px solid var(--bui-border-1)' }}
      >
        <Text as="span" variant="body-small" color="secondary">
          {fileName}
        </Text>
        <CopyButton
          text={code}
          label={t('product.consume.copyProgram', { fileName })}
        />
      </Flex>
      <pre
        // Wide programs scroll, and what scrolls must be reached by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('product.consume.program', { fileName })}
        style={{
          margin: 0,
          padding: 'var(--bui-space-3)',
          overflow: 'auto',
          maxHeight: '32rem',
          fontFamily: 'var(--bui-font-monospace)',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
          tabSize: 2,
        }}
      >
        <code>{code}</code>
      </pre>
    </Box>
  );
}

function Needs(props: { sample: ConsumerSample; language: SampleLanguage }) {
  const t = useText();
  const { packages, variables } = props.sample;
  // Shells take the brackets of Python's extras for a pattern.
  const quote = props.language === 'python' ? '"' : '';
  const separator = props.language === 'java' ? ', ' : ' ';
  return (
    <Flex direction="column" gap="3">
      <Text as="p" style={{ margin: 0 }}>
        {t(`product.consume.needs.${props.language}`, {
          packages: packages
            .map(name => `${quote}${name}${quote}`)
            .join(separator),
        })}
      </Text>
      {variables.length > 0 && (
        <div>
          <Text as="p" style={{ margin: 0 }}>
            {t('product.consume.variables')}
          </Text>
          <Box
            as="ul"
            style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}
          >
            {variables.map(name => (
              <li key={name} style={{ overflowWrap: 'anywhere' }}>
                <Text as="span">
                  <code>{name}</code>
                  {': '}
                  {t(`product.consume.variable.${name}`)}
                </Text>
              </li>
            ))}
          </Box>
        </div>
      )}
    </Flex>
  );
}
