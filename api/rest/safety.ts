import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { askOverride } from '#acts/safety/ask-override.ts';
import { changeCondition } from '#acts/safety/change-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { endCondition } from '#acts/safety/end-condition.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { overrideFigures } from '#acts/safety/override-figures.ts';
import { readCondition } from '#acts/safety/read-condition.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordAgreement } from '#acts/safety/record-agreement.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { withdrawOverride } from '#acts/safety/withdraw-override.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const safetyRoutes = [
  readSafety,
  readDanger,
  readCondition,
  recordDangerSigns,
  decideOnRed,
  recordSafetyView,
  agreeCondition,
  changeCondition,
  recordAgreement,
  checkCondition,
  endCondition,
  moveToStableSafety,
  askOverride,
  decideOverride,
  withdrawOverride,
  overrideFigures,
] as unknown as readonly AnyDeed[];
