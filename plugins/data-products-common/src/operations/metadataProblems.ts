// SPDX-License-Identifier: Apache-2.0
import { OperationProblem, ProductMetadata } from '../api/operationTypes';
import { parseProductName } from '../identity/productKey';
import { parseEndsOn } from '../model/endsOn';

/** Longest value of an attribute, in UTF-16 units; the attributes are defined to hold 5,000. */
export const MAX_ATTRIBUTE_LENGTH = 4_000;

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Line ends and tabs are text; other control characters are accidents, and half a surrogate pair cannot be sent. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;
const UNWRITABLE_LINES = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

export interface MetadataRules {
  /** In characters. */
  maxDescriptionLength: number;
  /** Whether there are domains to choose from. */
  hasDomains: boolean;
  /** Fields that Confluent has a text for that nobody understands; it stays as long as they are empty. */
  unrecognized?: Partial<Record<keyof ProductMetadata, string>>;
  /** What the product says so far; absent for a new one. */
  before?: ProductMetadata;
  /** A calendar day. */
  today: string;
}

/**
 * What is wrong with what somebody wants to say about a product, as far as that can be told from the words alone: whether an
 * owner exists or a name is free, only the back end knows.
 *
 * @returns With fields that begin with `metadata.`, in the order of the form.
 */
export function findMetadataProblems(
  metadata: ProductMetadata,
  rules: MetadataRules,
): OperationProblem[] {
  return [
    ...nameProblems(metadata),
    ...descriptionProblems(metadata, rules),
    ...missingChoices(metadata, rules),
    ...emailProblems(metadata),
    ...lifecycleProblems(metadata, rules),
    ...attributeProblems(metadata),
  ];
}

/** An error at a field of the metadata. */
export function metadataError(
  field: keyof ProductMetadata,
  code: string,
  message: string,
): OperationProblem {
  return { severity: 'error', code, field: `metadata.${field}`, message };
}

function nameProblems({ product }: ProductMetadata): OperationProblem[] {
  if (product === '') return [];
  try {
    parseProductName(product);
  } catch {
    return [
      metadataError(
        'product',
        'product-name-invalid',
        'Write the name as text of 1 to 249 characters on one line.',
      ),
    ];
  }
  return [];
}

function descriptionProblems(
  { description }: ProductMetadata,
  { maxDescriptionLength }: MetadataRules,
): OperationProblem[] {
  const text = description.trim();
  if (text === '') {
    return [
      metadataError(
        'description',
        'description-missing',
        'Describe what the records mean and who they are for.',
      ),
    ];
  }
  if (text.length > maxDescriptionLength) {
    return [
      metadataError(
        'description',
        'description-too-long',
        `The description has ${text.length} characters. Shorten it to ${maxDescriptionLength}.`,
      ),
    ];
  }
  return UNWRITABLE_LINES.test(text)
    ? [
        metadataError(
          'description',
          'control-character',
          'The description holds a control character. Remove it, or type the text again.',
        ),
      ]
    : [];
}

function missingChoices(
  metadata: ProductMetadata,
  { unrecognized = {}, hasDomains }: MetadataRules,
): OperationProblem[] {
  const choices = [
    [
      'owner',
      'owner-missing',
      'Choose the group or person that answers for it.',
    ],
    ['domain', 'domain-missing', 'Choose the domain that it belongs to.'],
    [
      'qualityTier',
      'quality-tier-missing',
      'Choose how far the content can be trusted.',
    ],
    ['slaTier', 'sla-tier-missing', 'Choose how fast somebody helps.'],
  ] as const;
  return choices.flatMap(([field, code, message]) =>
    metadata[field] ||
    unrecognized[field] ||
    (field === 'domain' && !hasDomains)
      ? []
      : [metadataError(field, code, message)],
  );
}

function emailProblems({ ownerEmail }: ProductMetadata): OperationProblem[] {
  return ownerEmail === '' ||
    (EMAIL.test(ownerEmail) && !UNWRITABLE.test(ownerEmail))
    ? []
    : [
        metadataError(
          'ownerEmail',
          'owner-email-invalid',
          `'${ownerEmail}' is no e-mail address. Correct it, or leave it empty.`,
        ),
      ];
}

function lifecycleProblems(
  { lifecycle, successor, endsOn }: ProductMetadata,
  { before, today }: MetadataRules,
): OperationProblem[] {
  const ends = lifecycle === 'deprecated' || lifecycle === 'retired';
  const wasEnding =
    before?.lifecycle === 'deprecated' || before?.lifecycle === 'retired';
  const problems: OperationProblem[] = [];
  if (ends && !wasEnding) {
    problems.push(
      metadataError(
        'lifecycle',
        'lifecycle-not-allowed',
        before
          ? 'Deprecate the product to say that it ends, so that those who use it are told.'
          : 'A new product is proposed, draft or active.',
      ),
    );
  }
  if (!ends && successor !== '' && successor !== before?.successor) {
    problems.push(
      metadataError(
        'successor',
        'successor-not-allowed',
        'Only a product that is deprecated has a successor. Leave it empty, or deprecate the product.',
      ),
    );
  }
  if (endsOn === '' || endsOn === before?.endsOn) return problems;
  return ends
    ? [
        ...problems,
        ...findEndProblems(endsOn, { today, field: 'metadata.endsOn' }),
      ]
    : [
        ...problems,
        metadataError(
          'endsOn',
          'ends-on-not-allowed',
          'Only a product that is deprecated has a last day. Leave it empty, or deprecate the product.',
        ),
      ];
}

/** What is wrong with the day on which a product is to end. */
export function findEndProblems(
  endsOn: string,
  { today, field }: { today: string; field: string },
): OperationProblem[] {
  const wrong = (code: string, message: string): OperationProblem[] => [
    { severity: 'error', code, field, message },
  ];
  let day: string | undefined;
  try {
    day = parseEndsOn(endsOn);
  } catch {
    return wrong(
      'ends-on-invalid',
      `'${endsOn}' is no calendar day. Write it as 2027-01-31.`,
    );
  }
  if (!day) {
    return wrong(
      'ends-on-missing',
      'Choose the last day on which it is offered.',
    );
  }
  return day > today
    ? []
    : wrong('ends-on-passed', `Choose a day after today, ${today}.`);
}

function attributeProblems({
  attributes,
}: ProductMetadata): OperationProblem[] {
  const seen = new Set<string>();
  return attributes.flatMap(({ name, value }): OperationProblem[] => {
    const folded = name.toLowerCase();
    const isDouble = seen.has(folded);
    seen.add(folded);
    if (isDouble) {
      return [
        metadataError(
          'attributes',
          'attribute-twice',
          `The attribute '${name}' is given twice. Remove one.`,
        ),
      ];
    }
    if (value.length > MAX_ATTRIBUTE_LENGTH) {
      return [
        metadataError(
          'attributes',
          'attribute-too-long',
          `The attribute '${name}' has ${value.length} characters. Shorten it to ${MAX_ATTRIBUTE_LENGTH}.`,
        ),
      ];
    }
    return UNWRITABLE_LINES.test(value)
      ? [
          metadataError(
            'attributes',
            'control-character',
            `The attribute '${name}' holds a control character. Remove it, or type the text again.`,
          ),
        ]
      : [];
  });
}
