import { changeMdaCoordinator } from '#acts/mda/change-mda-coordinator.ts';
import { decideMda } from '#acts/mda/decide-mda.ts';
import { endMda } from '#acts/mda/end-mda.ts';
import { lookAtMdaEnd } from '#acts/mda/look-at-mda-end.ts';
import { proposeMda } from '#acts/mda/propose-mda.ts';
import { readMda } from '#acts/mda/read-mda.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';
import { endWarning } from '#acts/warning/end-warning.ts';
import { readWarning } from '#acts/warning/read-warning.ts';
import { readWarnings } from '#acts/warning/read-warnings.ts';
import { reviewWarning } from '#acts/warning/review-warning.ts';
import { writeWarning } from '#acts/warning/write-warning.ts';

export const mdaRoutes = [
  readMda,
  proposeMda,
  decideMda,
  changeMdaCoordinator,
  endMda,
  lookAtMdaEnd,
  readWarnings,
  readWarning,
  writeWarning,
  reviewWarning,
  endWarning,
] as unknown as readonly AnyDeed[];
