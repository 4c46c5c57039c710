import { newestLists } from '#acts/screening/lists.ts';
import { answererOf } from '#domain/screening/fits.ts';

const region = 'region:';

/** The value of a choice for a questionnaire of the region; a list of ours stands by its code. */
export const offeredChoice = (questionnaireId: string): string => `${region}${questionnaireId}`;

/** Turns the one choice of the form into what the deed expects: a list of ours says itself who answers. */
export function asked(raw: Record<string, unknown>): Record<string, unknown> {
  const { list, carerId, partnerId, ...rest } = raw;
  const chosen = typeof list === 'string' ? list : '';
  const own = newestLists.find(each => each.code === chosen);
  return {
    ...rest,
    ...(own === undefined ? {} : { answeredBy: answererOf(own) }),
    ...(chosen.startsWith(region)
      ? { questionnaireId: chosen.slice(region.length) }
      : { instrument: chosen }),
    ...(carerId === undefined || carerId === '' ? {} : { carerId }),
    ...(partnerId === undefined || partnerId === '' ? {} : { partnerId }),
  };
}
