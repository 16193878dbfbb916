import type { Question } from '../../../../../shared/activities/questions';
import type { ActivityDetail, ActivityDraft, ActivityKind } from '../../../../../shared/activities/schema';

export interface SessionForm {
  sessionId?: string;
  startsAt: string;
  endsAt: string;
  capacity: string;
  zone: string;
}

export interface QuestionForm {
  questionId: Question['questionId'];
  type: Question['type'];
  label: string;
  required: boolean;
  /** choices, one a line */
  choices: string;
}

/** Years as typed; an empty one is no limit on that side. */
export interface AgesForm {
  from: string;
  to: string;
  /** the question that asks the birthday */
  questionId: string;
}

/** An activity while it is being written: texts as typed, numbers not yet numbers. */
export interface ActivityForm {
  kind: ActivityKind;
  title: string;
  about: string;
  theme: string;
  partners: string;
  place: string;
  compoundIds: string[];
  /** invited one by one; with any, it is for nobody else */
  householdIds: string[];
  questions: QuestionForm[];
  least: string;
  most: string;
  whole: string;
  opensAt: string;
  closesAt: string;
  lottery: boolean;
  holdMinutes: string;
  drawName: string;
  drawnAt: string;
  drawNumbers: string;
  sessions: SessionForm[];
  festivalId: string | null;
  ages: AgesForm | null;
  revision: number;
}

export const BLANK_SESSION: SessionForm = { startsAt: '', endsAt: '', capacity: '20', zone: '' };

export const BLANK: ActivityForm = {
  kind: 'plain',
  title: '',
  about: '',
  theme: '',
  partners: '',
  place: '',
  compoundIds: [],
  householdIds: [],
  questions: [],
  least: '1',
  most: '2',
  whole: '',
  opensAt: '',
  closesAt: '',
  lottery: false,
  holdMinutes: '120',
  drawName: '福彩 3D',
  drawnAt: '',
  drawNumbers: '3',
  sessions: [BLANK_SESSION],
  festivalId: null,
  ages: null,
  revision: 0,
};

const lines = (text: string): string[] =>
  text
    .split(/[\n、，,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const LONGEST_ANSWER = 100;
const LARGEST_NUMBER = 9999;

function questionOf({ type, choices, ...asked }: QuestionForm): Question {
  switch (type) {
    case 'text':
      return { ...asked, type, max: LONGEST_ANSWER };
    case 'number':
      return { ...asked, type, min: 0, max: LARGEST_NUMBER };
    case 'choice':
      return { ...asked, type, choices: lines(choices) };
    default:
      return { ...asked, type };
  }
}

function whoOf({ householdIds, compoundIds }: ActivityForm): ActivityDraft['audience']['who'] {
  if (householdIds.length > 0) return { scope: 'households', householdIds };
  return compoundIds.length > 0 ? { scope: 'compounds', compoundIds } : { scope: 'everyone' };
}

/** As the contract has it: nobody is older. */
const OLDEST = 120;
const agesOf = ({ from, to, questionId }: AgesForm): ActivityDraft['audience']['ages'] => ({
  from: from === '' ? 0 : Number(from),
  to: to === '' ? OLDEST : Number(to),
  questionId,
});
const agesFormOf = ({ from, to, questionId }: NonNullable<ActivityDraft['audience']['ages']>): AgesForm => ({
  from: from === 0 ? '' : String(from),
  to: to === OLDEST ? '' : String(to),
  questionId,
});

export const draftOf = (form: ActivityForm): ActivityDraft => ({
  kind: form.kind,
  title: form.title,
  about: form.about,
  theme: form.theme,
  partners: lines(form.partners),
  place: form.place,
  audience: { who: whoOf(form), ages: form.ages && agesOf(form.ages) },
  questions: form.questions.map(questionOf),
  party: { min: Number(form.least), max: Number(form.most), whole: form.whole },
  priceFen: 0,
  opensAt: form.opensAt,
  closesAt: form.closesAt,
  mode: form.lottery ? 'lottery' : 'first_come',
  holdMinutes: form.holdMinutes === '' ? null : Number(form.holdMinutes),
  draw: form.lottery ? { name: form.drawName, drawnAt: form.drawnAt, numbers: Number(form.drawNumbers) } : null,
  sessions: form.sessions.map(({ sessionId, startsAt, endsAt, capacity, zone }) => ({
    ...(sessionId ? { sessionId } : {}),
    startsAt,
    endsAt,
    capacity: Number(capacity),
    zone,
  })),
  festivalId: form.festivalId,
});

export const formOf = (activity: ActivityDetail): ActivityForm => ({
  kind: activity.kind,
  title: activity.title,
  about: activity.about,
  theme: activity.theme,
  partners: activity.partners.join('、'),
  place: activity.place,
  compoundIds: activity.audience.who.scope === 'compounds' ? activity.audience.who.compoundIds : [],
  householdIds: activity.audience.who.scope === 'households' ? activity.audience.who.householdIds : [],
  questions: activity.questions.map((question) => ({
    questionId: question.questionId,
    type: question.type,
    label: question.label,
    required: question.required,
    choices: question.type === 'choice' ? question.choices.join('\n') : '',
  })),
  least: String(activity.party.min),
  most: String(activity.party.max),
  whole: activity.party.whole,
  opensAt: activity.opensAt,
  closesAt: activity.closesAt,
  lottery: activity.mode === 'lottery',
  holdMinutes: activity.holdMinutes === null ? '' : String(activity.holdMinutes),
  drawName: activity.draw?.name ?? BLANK.drawName,
  drawnAt: activity.draw?.drawnAt ?? '',
  drawNumbers: String(activity.draw?.numbers ?? BLANK.drawNumbers),
  sessions: activity.sessions.map(({ sessionId, startsAt, endsAt, capacity, place }) => ({
    ...(activity.state === 'draft' ? {} : { sessionId }),
    startsAt,
    endsAt,
    capacity: String(capacity),
    // The reply says place and zone in one; what comes behind the place is the zone.
    zone: place === activity.place ? '' : place.slice(`${activity.place} · `.length),
  })),
  festivalId: activity.festivalId,
  ages: activity.audience.ages && agesFormOf(activity.audience.ages),
  revision: activity.revision,
});

export function withQuestion(questions: readonly QuestionForm[]): QuestionForm[] {
  const used = questions.map(({ questionId }) => questionId);
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] as const;
  const questionId = ids.find((id) => !used.includes(id));
  if (!questionId) return [...questions];
  return [...questions, { questionId, type: 'text', label: '', required: false, choices: '' }];
}

/** An age is counted from a birthday: one that must be told already, else a question more. */
export function withBirthday({ questions }: ActivityForm): Pick<ActivityForm, 'ages' | 'questions'> {
  const told = questions.find(({ type, required }) => type === 'date' && required);
  if (told) return { ages: { from: '', to: '', questionId: told.questionId }, questions };
  const more = withQuestion(questions);
  const added = more[questions.length];
  if (!added) return { ages: { from: '', to: '', questionId: '' }, questions };
  const asked: QuestionForm = { ...added, type: 'date', label: '参加的人的生日', required: true };
  return { ages: { from: '', to: '', questionId: asked.questionId }, questions: [...questions, asked] };
}
