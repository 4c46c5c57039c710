import type { SignalCode } from '#domain/watch/codes.ts';
import type { Norm, PlainNorm } from './norm.ts';

/** The signals that a norm makes rise or climb; none where it is about something else. */
export function signalsOf({ about }: Norm): readonly SignalCode[] {
  switch (about.what) {
    case 'within':
    case 'climbs':
      return [about.signal];
    case 'clock':
      return [];
    case 'plain':
      return ofPlain(about.code);
  }
}

function ofPlain(code: PlainNorm): readonly SignalCode[] {
  if (code === 'motivateDays') return ['drop_out', 'no_show'];
  return code === 'sightNorms.direct_safety' || code === 'sightNorms.stable_safety'
    ? ['not_asked', 'not_seen', 'not_spoken_alone']
    : [];
}
