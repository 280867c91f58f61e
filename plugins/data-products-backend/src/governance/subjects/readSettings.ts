// SPDX-License-Identifier: Apache-2.0

import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { inChunks } from '../../store/chunks';
import { SchemaIndexStore } from '../../schemas/fieldIndex/types';
import { planSubjectReads } from './planSubjectReads';
import { readSubject, SettingsRegistry } from './readSubject';
import { KnownSubject, SubjectReading, SubjectStore } from './types';

/** Subjects that are read before the next ones are saved. */
const CHUNK = 200;
const READS_AT_A_TIME = 5;

/** So many failures are no longer about single subjects. */
const MOST_FAILURES = 20;

/** What the reading of the settings of one environment works with. */
export interface SettingsDependencies {
  environmentId: string;
  registry: SettingsRegistry;
  /** The subjects that products use, with their newest versions. */
  index: Pick<SchemaIndexStore, 'subjects'>;
  subjects: Pick<SubjectStore, 'known' | 'save' | 'keepOnly'>;
  /** Told after each step which subjects say something new. */
  onChange: (subjects: ReadonlySet<string>) => Promise<void>;
  now: () => Date;
}

export interface SettingsCounts {
  /** Subjects that were read. */
  read: number;
  failed: number;
  /** Subjects that were left for the next time, because too many failed. */
  left: number;
  /** Of the last failure; absent when nothing failed. */
  cause?: string;
}

/**
 * Reads what the registry says of the subjects that products use, as far as it is new or a day old. A subject that fails
 * keeps what is known of it, and is read again the next time.
 *
 * @throws the signal's reason when it is aborted, and what the database throws.
 */
export async function readSettings(
  dependencies: SettingsDependencies,
  signal: AbortSignal,
): Promise<SettingsCounts> {
  const { environmentId, registry, index, subjects, onChange } = dependencies;
  const indexed = await index.subjects(environmentId);
  const known = await subjects.known(environmentId);
  await subjects.keepOnly(environmentId, indexed);
  const now = dependencies.now();
  const reads = planSubjectReads({ indexed, known, now });
  const counts: SettingsCounts = { read: 0, failed: 0, left: reads.length };

  for (const chunk of inChunks(reads, CHUNK)) {
    const readings = await mapConcurrently(
      chunk,
      READS_AT_A_TIME,
      async read => {
        signal.throwIfAborted();
        if (counts.failed >= MOST_FAILURES) return undefined;
        counts.left -= 1;
        try {
          return await readSubject(registry, read, { now, signal });
        } catch (error) {
          signal.throwIfAborted();
          // Deleted since it was listed; the next listing knows.
          if (isConfluentApiError(error) && error.isNotFound) return undefined;
          counts.failed += 1;
          counts.cause = error instanceof Error ? error.message : String(error);
          return undefined;
        }
      },
    );
    const found = readings.filter(reading => reading !== undefined);
    counts.read += found.length;
    await subjects.save(environmentId, found);
    const changed = found.filter(reading =>
      saysMore(reading, known.get(reading.subject)),
    );
    if (changed.length > 0) {
      await onChange(new Set(changed.map(({ subject }) => subject)));
    }
    if (counts.failed >= MOST_FAILURES) break;
  }
  return counts;
}

function saysMore(
  { version, compatibility, changes }: SubjectReading,
  before: KnownSubject | undefined,
): boolean {
  return (
    changes.length > 0 ||
    before?.version !== version ||
    before.compatibility.level !== compatibility.level ||
    before.compatibility.isOwn !== compatibility.isOwn
  );
}
