import type { ConditionOut, SafetyOut } from '#acts/safety/safety-out.ts';
