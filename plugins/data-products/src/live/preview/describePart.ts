// SPDX-License-Identifier: Apache-2.0
import type {
  RecordWindow,
  SampledPart,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeExactTime } from '@data-mesh/backstage-plugin-data-products-react';
import type { LiveTranslate } from '../../translation/liveRef';

/** The key or the value of a record in a line of a table. */
export interface PartWords {
  text: string;
  /** True for what the record itself says; what we say about it looks different. */
  isContent: boolean;
  /** What belongs to it, e.g. the window of a key. */
  note?: string;
  /** What that means, for those who have not seen it before. */
  help?: string;
}

export function describePart(
  part: SampledPart,
  role: 'key' | 'value',
  words: { t: LiveTranslate; locale: string },
): PartWords {
  const { t } = words;
  switch (part.kind) {
    case 'null':
      return role === 'key'
        ? { text: t('preview.part.noKey'), isContent: false }
        : {
            text: t('preview.part.tombstone'),
            isContent: false,
            help: t('preview.part.tombstoneHelp'),
          };
    case 'decoded':
      return { text: textOfScalar(part.json), isContent: true };
    case 'text':
      return {
        text: part.text,
        isContent: true,
        ...(part.window && {
          note: describeWindow(part.window, words),
          help: t('preview.part.windowHelp'),
        }),
      };
    case 'binary':
      return {
        text: t('preview.part.binary'),
        isContent: false,
        help: t('preview.part.binaryHelp'),
      };
    case 'undecodable':
      return {
        text: t('preview.part.undecodable'),
        isContent: false,
        help: part.message,
      };
    case 'hidden':
      return {
        text: t('preview.part.hidden'),
        isContent: false,
        help: t('preview.part.hiddenHelp'),
      };
    default:
      return part satisfies never;
  }
}

/** What a part was written with; `undefined` where that is not known or does not matter. */
export function describeFormatOfPart(
  part: SampledPart,
  t: LiveTranslate,
): string | undefined {
  if (part.kind === 'text') return t('preview.part.text');
  if (part.kind !== 'decoded') return undefined;
  const { format, schemaId, schemaGuid } = part;
  const id = schemaId ?? schemaGuid;
  return id === undefined
    ? t(`preview.format.${format}`)
    : t('preview.part.decoded', {
        format: t(`preview.format.${format}`),
        id: String(id),
      });
}

function describeWindow(
  { startsAt, endsAt }: RecordWindow,
  { t, locale }: { t: LiveTranslate; locale: string },
): string {
  const start = describeExactTime(startsAt, locale);
  return endsAt === undefined
    ? t('preview.part.window', { start })
    : t('preview.part.session', {
        start,
        end: describeExactTime(endsAt, locale),
      });
}

/** A JSON text without its quotes; everything else as it is. */
function textOfScalar(json: string): string {
  if (!json.startsWith('"')) return json;
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}
