import { addTask } from '#acts/day/add-task.ts';
import { answerRepeatReport } from '#acts/day/answer-repeat-report.ts';
import { finishTask } from '#acts/day/finish-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const dayRoutes = [
  myDay,
  readTasks,
  addTask,
  finishTask,
  answerRepeatReport,
] as unknown as readonly AnyDeed[];
